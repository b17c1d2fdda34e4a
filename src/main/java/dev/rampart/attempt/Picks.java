package dev.rampart.attempt;

import dev.rampart.question.QuestionBank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of a form while it is put together: none twice, and none beside one that it gives away. */
final class Picks {
    private final Apart apart;
    private final Map<String, QuestionBank.Entry> picked = new LinkedHashMap<>();

    Picks(Apart apart) {
        this.apart = apart;
    }

    /**
     * Takes so many of the items, the first that can be had.
     *
     * @return how many are lacking
     */
    int take(List<BankItem> items, int count) {
        int lacking = count;
        for (BankItem item : items) {
            String question = item.entry().question();
            if (lacking > 0 && !picked.containsKey(question) && apart.allows(question, picked.keySet())) {
                picked.put(question, item.entry());
                lacking--;
            }
        }
        return lacking;
    }

    List<QuestionBank.Entry> entries() {
        return List.copyOf(picked.values());
    }
}

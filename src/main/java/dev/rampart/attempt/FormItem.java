package dev.rampart.attempt;

import dev.rampart.question.QuestionBank;
import java.util.List;

/**
 * A question of a form.
 *
 * @param version in which it is asked
 * @param question the question's stable id
 */
record FormItem(long version, String question, String domain) {
    static List<FormItem> of(FormAssembler.Form form) {
        return of(form.entries());
    }

    static List<FormItem> of(List<QuestionBank.Entry> entries) {
        return entries.stream()
                .map(entry -> new FormItem(entry.version(), entry.question(), entry.domain()))
                .toList();
    }
}

package dev.rampart.question.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as words. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words that say little of what a text is about. */
    private static final Set<String> COMMON =
            Set.of(("a an the and or but nor of to in on at by for from with without into onto "
                            + "over under as is are was were be been being has have had do does did can could may might must should "
                            + "would will shall not no it its they them their this that these those which what who whom whose when "
                            + "where how why if then than so such each every all any some one two three both either only also own "
                            + "same other another more most less least after before while until since during between through "
                            + "use uses used using need needs wants want let lets there here up out off about")
                    .split(" "));

    private Words() {}

    /** In small letters, in their order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** Those that carry meaning, each by its stem. */
    static List<String> telling(String text) {
        return of(text).stream()
                .filter(word -> word.length() > 1 && !COMMON.contains(word))
                .map(Words::stem)
                .toList();
    }

    /** "keys", "key" and "encrypting", "encrypted" alike; crude, and the same for all that is compared. */
    private static String stem(String word) {
        for (String ending : List.of("ingly", "ing", "ed", "ies", "es", "s", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Each run of so many words; the whole text when it is shorter. */
    static List<String> runs(List<String> words, int length) {
        if (words.size() <= length) {
            return words.isEmpty() ? List.of() : List.of(String.join(" ", words));
        }
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }
}

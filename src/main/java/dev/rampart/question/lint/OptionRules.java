package dev.rampart.question.lint;

import dev.rampart.content.Passage;
import dev.rampart.question.lint.LintItem.Part;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of options, beside their length. */
final class OptionRules {
    private static final Pattern ALL_OR_NONE = Pattern.compile(
            "\\b(?:all|none|any|neither|both) of the (?:above|other (?:options|answers)|options above|answers above|previous options)\\b"
                    + "|^(?:all|none|both) of (?:these|them)\\.?$|^(?:all|none)\\.?$",
            Pattern.CASE_INSENSITIVE);

    /** Options are shuffled when they are shown, so a letter names none. */
    private static final Pattern BY_LETTER = Pattern.compile(
            "^(?:[Bb]oth |[Oo]nly |[Oo]ptions? |[Aa]nswers? )?[A-F](?:, [A-F])*,? (?:and|or) [A-F](?: only)?\\.?$");

    private static final Pattern ABSOLUTE = Pattern.compile(
            "\\b(always|never|absolutely|completely|entirely|totally|invariably|impossible|under (?:no|all|any) circumstances?"
                    + "|without (?:any )?exceptions?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Less than absolute, and in exams for engineers often meant: only what they have in common tells. */
    private static final Pattern SWEEPING = Pattern.compile(
            "\\b(all|every|any|only|none|nobody|everyone|everything|nothing|must)\\b", Pattern.CASE_INSENSITIVE);

    private OptionRules() {}

    static void allOrNone(LintItem item, Tell tell) {
        for (Part part : item.options()) {
            String text = part.text().prose();
            if (ALL_OR_NONE.matcher(text).find() || BY_LETTER.matcher(text).find()) {
                tell.of(
                        item,
                        part.at(),
                        "This option speaks of the other options, which are shown in any order and can be judged one by one; replace it by "
                                + "an option of its own.");
            }
        }
    }

    /** Words in code, such as a policy's, are what they are. */
    static void absoluteWord(LintItem item, Tell tell) {
        if (item.keys().stream()
                .anyMatch(key -> ABSOLUTE.matcher(key.text().prose()).find())) {
            return;
        }
        for (Part part : item.distractors()) {
            Matcher word = ABSOLUTE.matcher(part.text().prose());
            if (word.find()) {
                tell.of(
                        item,
                        part.at(),
                        "`%s` makes this distractor easy to rule out; say the same without it, as the key does."
                                .formatted(word.group(1)));
            }
        }
    }

    static void sweepingWords(LintItem item, Tell tell) {
        List<Part> sweeping = item.options().stream()
                .filter(part -> SWEEPING.matcher(part.text().prose()).find())
                .toList();
        if (sweeping.size() >= 2 && sweeping.stream().noneMatch(Part::key)) {
            Matcher word = SWEEPING.matcher(sweeping.get(0).text().prose());
            word.find();
            tell.of(
                    item,
                    sweeping.get(0).at(),
                    "%d distractors and no key say `%s` or the like; see whether such a word is needed, or let the key have one."
                            .formatted(sweeping.size(), word.group(1)));
        }
    }

    /** One option that differs from all others in its form catches the eye; most of all when it is the key. */
    static void unlikeForm(LintItem item, Tell tell) {
        if (item.options().size() < 3) {
            return;
        }
        alone(item, tell, part -> part.text().shown().endsWith("."), "a full stop at its end");
        alone(item, tell, part -> part.text().shown().contains("\n"), "more than one paragraph");
        if (!item.distractors().stream().anyMatch(OptionRules::code)) {
            item.keys().stream()
                    .filter(OptionRules::code)
                    .findFirst()
                    .filter(key -> item.multipleChoice())
                    .ifPresent(
                            key -> tell.of(
                                    item,
                                    key.at(),
                                    "The key alone has code in it, which makes it stand out; give a distractor some too, or name the thing in words."));
        }
    }

    private static void alone(LintItem item, Tell tell, Predicate<Part> form, String called) {
        List<Part> with = item.options().stream().filter(form).toList();
        List<Part> without = item.options().stream().filter(form.negate()).toList();
        if (with.size() == 1) {
            tell.of(
                    item,
                    with.get(0).at(),
                    "This option alone has %s; give all options the same form.".formatted(called));
        } else if (without.size() == 1) {
            tell.of(
                    item,
                    without.get(0).at(),
                    "This option alone lacks %s; give all options the same form.".formatted(called));
        }
    }

    private static boolean code(Part part) {
        return part.text().prose().contains(Passage.CODE);
    }
}

package dev.rampart.question.lint;

import dev.rampart.content.Wording;
import dev.rampart.question.lint.LintItem.Part;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stem asks, and how. */
final class StemRules {
    private static final String AUXILIARY = "(?:is|are|was|were|do|does|did|can|could|may|must|should|will|would)";

    /** A negation of what is asked itself, and not of something within it ("which change lets them read, but not write?"). */
    private static final Pattern NEGATIVE = Pattern.compile(
            "\\b(?:which|what|who|where|when)\\b(?: (?!that\\b|so\\b|to\\b|as\\b|who\\b|without\\b|but\\b)[\\w\\u00A7'-]+){0,5} "
                    + AUXILIARY
                    + "(?: (?!that\\b|so\\b|to\\b|as\\b|but\\b|and\\b)[\\w\\u00A7'-]+){0,3}? (not|never)\\b"
                    + "|\\b(except|excluding)\\s*[:?.]?$"
                    + "|\\ball (?:of )?(?:the following|these)\\b[^?]* (except)\\b"
                    + "|\\bwhich\\b[^?,]* (least) (?:likely|appropriate|suitable|effective)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRACTED = Pattern.compile(
            "\\bwhich\\b(?: (?!that\\b)[\\w'-]+){0,4} ((?:is|are|do|does|did|can|could|must|should|will|would|ca|wo)n['\\u2019]t)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHICH_IS_TRUE = Pattern.compile(
            "\\bwhich\\b(?: [\\w\\u00A7'-]+){0,8} (?:is|are) (true|correct|accurate|false|incorrect|right|wrong)\\b(?! (?:for|in|to|of|and|that))"
                    + "|\\bwhat is (true|correct|false) (?:of|about)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven");

    private static final Pattern ASKED_FOR = Pattern.compile(
            "\\b(?:select|choose|pick|mark|which) (?:the )?(two|three|four|five|six|[2-6])\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_WITH_ARTICLE =
            Pattern.compile("\\b(a|an)\\s*(?:\\.{3}|\\u2026|:|_+)?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_WITH_VERB =
            Pattern.compile("\\b(is|was|are|were)\\s*(?:\\.{3}|\\u2026|:|_+)?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SINGULAR = Pattern.compile("^(?:a|an|one)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLURAL =
            Pattern.compile("^(?:two|three|four|several|both|many)\\b", Pattern.CASE_INSENSITIVE);

    private StemRules() {}

    static void negative(LintItem item, Tell tell) {
        String asked = item.question();
        String word = negation(asked);
        if (word == null) {
            return;
        }
        String strong = item.stem().strong();
        boolean bold = Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(strong)
                .find();
        if (!bold || !word.equals(word.toUpperCase(Locale.ROOT))) {
            tell.of(
                    item,
                    item.stemAt(),
                    "The question turns on `%s`, which is easily overlooked; ask for what holds, or write it as `**%s**`."
                            .formatted(word, word.toUpperCase(Locale.ROOT)));
        }
    }

    /** The word that makes a question negative, or null. */
    private static String negation(String asked) {
        Matcher contracted = CONTRACTED.matcher(asked);
        if (contracted.find()) {
            return contracted.group(1);
        }
        Matcher found = NEGATIVE.matcher(asked);
        if (!found.find()) {
            return null;
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return null;
    }

    static void whichIsTrue(LintItem item, Tell tell) {
        if (!item.options().isEmpty() && WHICH_IS_TRUE.matcher(item.question()).find()) {
            tell.of(
                    item,
                    item.stemAt(),
                    "The question is only which statement is true, so nobody can answer it before reading the options; ask for one thing, "
                            + "such as a cause, a change or a next step.");
        }
    }

    static void selectCount(LintItem item, Tell tell) {
        int keys = item.keys().size();
        if (keys == 0) {
            return;
        }
        Matcher asked = ASKED_FOR.matcher(item.stem().prose());
        while (asked.find()) {
            String said = asked.group(1).toLowerCase(Locale.ROOT);
            int number = Character.isDigit(said.charAt(0)) ? said.charAt(0) - '0' : NUMBERS.indexOf(said);
            boolean instruction = !asked.group().toLowerCase(Locale.ROOT).startsWith("which");
            // "Which two accounts …" may be of the story; only what begins the question asks for options.
            if (number != keys && (instruction || item.question().startsWith(asked.group()))) {
                tell.of(
                        item,
                        item.stemAt(),
                        "The stem says `%s`, and %d %s marked as right; make the two agree."
                                .formatted(
                                        Wording.shortened(asked.group()),
                                        keys,
                                        keys == 1 ? "option is" : "options are"));
                return;
            }
        }
    }

    /** A stem that the options complete, and that fits the key by its grammar better than the others. */
    static void grammaticalCue(LintItem item, Tell tell) {
        if (!item.answerable()) {
            return;
        }
        String stem = item.stem().prose().replaceAll("\\(Select[^)]*\\)", "").strip();
        Matcher article = ENDS_WITH_ARTICLE.matcher(stem);
        Matcher verb = ENDS_WITH_VERB.matcher(stem);
        if (article.find()) {
            boolean vowel = article.group(1).equalsIgnoreCase("an");
            cue(item, tell, part -> beginsWithVowel(part) == vowel, "a/an");
        } else if (verb.find()) {
            boolean singular = List.of("is", "was").contains(verb.group(1).toLowerCase(Locale.ROOT));
            Pattern against = singular ? PLURAL : SINGULAR;
            cue(item, tell, part -> !against.matcher(part.text().shown()).find(), verb.group(1));
        }
    }

    private static void cue(LintItem item, Tell tell, java.util.function.Predicate<Part> fits, String word) {
        boolean keysFit = item.keys().stream().allMatch(fits);
        item.distractors().stream()
                .filter(part -> !fits.test(part))
                .findFirst()
                .filter(part -> keysFit)
                .ifPresent(part -> tell.of(
                        item,
                        part.at(),
                        "After `%s` at the end of the stem this distractor does not fit by its grammar, and the key does; word the stem so that all fit."
                                .formatted(word)));
    }

    private static boolean beginsWithVowel(Part part) {
        String text = part.text().shown();
        return !text.isEmpty() && "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    }
}

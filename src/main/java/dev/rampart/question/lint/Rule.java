package dev.rampart.question.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The rules that items are held against, each with the guideline that it rests on. "Haladyna" and a number is a guideline of
 * T. M. Haladyna, S. M. Downing, M. C. Rodriguez: A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment,
 * Applied Measurement in Education 15(3), 2002, 309-334, table 1; "NBME" is the National Board of Medical Examiners: Constructing
 * Written Test Questions for the Basic and Clinical Sciences, on flaws related to testwiseness and to irrelevant difficulty.
 */
public enum Rule {
    SELECT_COUNT(
            "select-count",
            Severity.ERROR,
            "Haladyna 14: directions in the stem are clear",
            Look.each(StemRules::selectCount)),
    NEGATIVE_STEM(
            "negative-stem",
            Severity.ERROR,
            "Haladyna 17: a negative word is capitalized and bold",
            Look.each(StemRules::negative)),
    ALL_OR_NONE(
            "all-or-none",
            Severity.ERROR,
            "Haladyna 25 and 26: no all or none of the above",
            Look.each(OptionRules::allOrNone)),
    ABSOLUTE_WORD(
            "absolute-word",
            Severity.ERROR,
            "Haladyna 28a: no specific determiners",
            Look.each(OptionRules::absoluteWord)),
    GRAMMATICAL_CUE(
            "grammatical-cue",
            Severity.ERROR,
            "Haladyna 28c: no grammatical inconsistencies",
            Look.each(StemRules::grammaticalCue)),
    OUTDATED_NAME(
            "outdated-name",
            Severity.ERROR,
            "Rampart: services by their present names",
            Look.each(ServiceNames::outdated)),
    WHICH_IS_TRUE(
            "which-is-true",
            Severity.WARNING,
            "Haladyna 15: the central idea is in the stem",
            Look.each(StemRules::whichIsTrue)),
    KEY_LONGEST(
            "key-longest",
            Severity.WARNING,
            "Haladyna 24 and 28d: options of equal length, no conspicuous key",
            Look.each(LengthRules::keyLongest)),
    UNEQUAL_LENGTH(
            "unequal-length",
            Severity.WARNING,
            "Haladyna 24: options of about equal length",
            Look.each(LengthRules::unequal)),
    UNLIKE_FORM(
            "unlike-form", Severity.WARNING, "Haladyna 23: options alike in form", Look.each(OptionRules::unlikeForm)),
    WORD_ECHO("word-echo", Severity.WARNING, "Haladyna 28b: no clang associations", Look.each(EchoRules::wordEcho)),
    SWEEPING_WORDS(
            "sweeping-words",
            Severity.NOTE,
            "Haladyna 28a: no specific determiners",
            Look.each(OptionRules::sweepingWords)),
    CONVERGENCE(
            "convergence",
            Severity.NOTE,
            "NBME: convergence; Haladyna 28e: no telling pairs of options",
            Look.each(EchoRules::convergence)),
    MISSING_RATIONALE(
            "missing-rationale",
            Severity.WARNING,
            "Rampart: a reason for every option",
            Look.each(SourceRules::missingRationale)),
    MISSING_REFERENCE(
            "missing-reference",
            Severity.WARNING,
            "Rampart: facts are borne out by a page",
            Look.each(SourceRules::missingReference)),
    STALE(
            "stale",
            Severity.WARNING,
            "Rampart: facts are checked every year",
            (items, today, tell) -> items.forEach(item -> SourceRules.stale(item, today, tell))),
    AMBIGUOUS_NAME(
            "ambiguous-name",
            Severity.NOTE,
            "Rampart: services by their present names",
            Look.each(ServiceNames::ambiguous)),
    NEAR_DUPLICATE(
            "near-duplicate",
            Severity.WARNING,
            "Rampart: a fresh exam has fresh questions",
            (items, today, tell) -> BankRules.nearDuplicates(items, tell)),
    GIVES_AWAY(
            "gives-away",
            Severity.WARNING,
            "Haladyna 4: items are independent of each other",
            (items, today, tell) -> BankRules.givesAway(items, tell)),
    KEY_POSITIONS(
            "key-positions",
            Severity.WARNING,
            "Haladyna 20: the location of the key varies",
            (items, today, tell) -> BankRules.keyPositions(items, tell));

    private final String id;
    private final Severity severity;
    private final String guideline;
    private final Look look;

    /** Looks at all items, each by itself or beside the others. */
    private interface Look {
        void at(List<LintItem> items, LocalDate today, Tell tell);

        static Look each(BiConsumer<LintItem, Tell> one) {
            return (items, today, tell) -> items.forEach(item -> one.accept(item, tell));
        }
    }

    Rule(String id, Severity severity, String guideline, Look look) {
        this.id = id;
        this.severity = severity;
        this.guideline = guideline;
        this.look = look;
    }

    void look(List<LintItem> items, LocalDate today, Tell tell) {
        look.at(items, today, tell);
    }

    /** Whether it holds the items of a whole bank against each other; the others look at an item or a file by itself. */
    boolean ofBank() {
        return this == NEAR_DUPLICATE || this == GIVES_AWAY;
    }

    /** A slug, stable, for example "key-longest". */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** Whose guideline it is, and what that asks for. */
    public String guideline() {
        return guideline;
    }
}

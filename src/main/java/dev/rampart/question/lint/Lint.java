package dev.rampart.question.lint;

import dev.rampart.content.Batch;
import dev.rampart.content.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules have to say of a bank of items. It keeps no document from counting: whether an item is good is for its author
 * to decide.
 *
 * @param items how many for everyone were looked at
 * @param limited how many more that are limited to some
 * @param choices how many of those for everyone are multiple choice with a key
 * @param keyLongest in how many of these the key is the longest option, be it by one character
 * @param findings by document and place
 */
public record Lint(int items, int limited, int choices, int keyLongest, List<Finding> findings) {
    /** Of four options one in four is the longest; a bank in which the key is that oftener than this can be guessed. */
    public static final int MOST_KEYS_LONGEST_PERCENT = 30;

    /**
     * @param drafts documents of questions, which may be at odds with their schema
     * @param today by which it is judged whether facts were checked lately
     */
    public static Lint of(Collection<Draft> drafts, LocalDate today) {
        return ofItems(
                drafts.stream().flatMap(draft -> LintItem.of(draft).stream()).toList(), today);
    }

    static Lint ofItems(List<LintItem> items, LocalDate today) {
        // What is said of an item beside others names them: nobody is told of items that are for other people.
        Map<String, List<LintItem>> banks = items.stream().collect(Collectors.groupingBy(LintItem::audience));
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            banks.values()
                    .forEach(bank -> rule.look(
                            bank, today, (item, at, sentence) -> findings.add(finding(rule, item, at, sentence))));
        }
        List<LintItem> open = banks.getOrDefault("", List.of());
        List<LintItem> choices = open.stream()
                .filter(item -> item.multipleChoice() && item.answerable())
                .toList();
        int longest = (int) choices.stream().filter(LengthRules::longest).count();
        return new Lint(
                open.size(),
                items.size() - open.size(),
                choices.size(),
                longest,
                findings.stream().sorted().toList());
    }

    /**
     * What there is to say of one document beside the others, in its order. Items of the same id are earlier versions of its own.
     */
    static List<Finding> beside(List<LintItem> bank, Draft draft, LocalDate today) {
        List<LintItem> own = LintItem.of(draft);
        Set<String> ids = own.stream().map(LintItem::id).collect(Collectors.toSet());
        List<LintItem> others = bank.stream()
                .filter(item -> !item.draft().path().equals(draft.path()) && !ids.contains(item.id()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        Map<String, List<LintItem>> banks = own.stream().collect(Collectors.groupingBy(LintItem::audience));
        banks.forEach((audience, mine) -> {
            List<LintItem> all = Stream.concat(
                            others.stream().filter(item -> item.audience().equals(audience)), mine.stream())
                    .toList();
            for (Rule rule : Rule.values()) {
                rule.look(rule.ofBank() ? all : mine, today, (item, at, sentence) -> {
                    if (item.draft() == draft) {
                        findings.add(finding(rule, item, at, sentence));
                    }
                });
            }
        });
        return findings.stream().sorted().toList();
    }

    private static Finding finding(Rule rule, LintItem item, String at, String sentence) {
        Draft draft = item.draft();
        return new Finding(
                rule,
                draft.origin(),
                draft.path(),
                at.startsWith(item.at()) ? item.id() : "",
                draft.line(at),
                draft.column(at),
                sentence);
    }

    /** Of multiple choice, in percent, rounded; 0 when there is none. */
    public int keyLongestPercent() {
        return choices == 0 ? 0 : Math.round(100f * keyLongest / choices);
    }

    public int mostKeysLongestPercent() {
        return MOST_KEYS_LONGEST_PERCENT;
    }

    /** What a reader may know of it: only what stands in these documents. */
    public Lint within(Predicate<Batch.Location> documents) {
        return new Lint(
                items,
                limited,
                choices,
                keyLongest,
                findings.stream()
                        .filter(finding -> documents.test(new Batch.Location(finding.origin(), finding.path())))
                        .toList());
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many findings each rule has, in the rules' order; all of them are there. */
    public Map<Rule, Long> byRule() {
        Map<Rule, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> counts.put(rule, 0L));
        findings.forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        return counts;
    }
}

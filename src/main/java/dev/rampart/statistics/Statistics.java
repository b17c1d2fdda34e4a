package dev.rampart.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import dev.rampart.catalog.Blueprint;
import dev.rampart.content.Reader;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of an exam with their figures: three queries, none of which reads an answer. */
@ApplicationScoped
class Statistics {
    private static final Comparator<Listed> BY_ID =
            comparing(listed -> listed.entry().question());

    /** By the name that an address has for it. */
    static final Map<String, Comparator<Listed>> ORDERS = orders();

    static final List<String> ONLY = List.of("weak", "reported", "limited");
    static final List<String> TYPES = List.of("multiple-choice", "multiple-response", "ordering", "matching");

    @Inject
    QuestionBank bank;

    @Inject
    ReportDesk reports;

    private static Map<String, Comparator<Listed>> orders() {
        Map<String, Comparator<Listed>> orders = new LinkedHashMap<>();
        orders.put("weakest", comparingInt(Listed::weight).reversed());
        orders.put("discrimination", comparing(listed -> listed.figures().discrimination(), nullsLast(naturalOrder())));
        orders.put("hardest", comparing(listed -> listed.figures().facility(), nullsLast(naturalOrder())));
        orders.put(
                "easiest",
                comparing(listed -> listed.figures().facility(), nullsLast(Comparator.<Double>reverseOrder())));
        orders.put(
                "slowest",
                comparing(listed -> listed.figures().medianSeconds(), nullsLast(Comparator.<Long>reverseOrder())));
        orders.put(
                "answers",
                comparing((Listed listed) -> listed.figures().answers()).reversed());
        orders.put("question", BY_ID);
        return orders;
    }

    /** What is asked for by an address, once it is sure that it can be. */
    static Filter filter(Blueprint exam, String domain, String task, String type, String only, String sort) {
        return Filter.NONE
                .with("domain", domain)
                .with("task", task)
                .with("type", type)
                .with("only", only)
                .with("sort", sort)
                .known(
                        "domain",
                        exam.domains().stream().map(Blueprint.Domain::id).toList())
                .known("task", tasks(exam).stream().map(Blueprint.Task::id).toList())
                .known("type", TYPES)
                .known("only", ONLY)
                .known("sort", List.copyOf(ORDERS.keySet()));
    }

    static List<Blueprint.Task> tasks(Blueprint exam) {
        return exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream())
                .toList();
    }

    /**
     * All that fit, in the order asked for; the weakest first if none is. Those that are limited to some people are not among
     * them unless only these are asked for, and then as far as the reader may see them.
     */
    List<Listed> of(Blueprint exam, Filter filter, Reader reader) {
        Map<Long, QuestionSums> sums = QuestionSums.<QuestionSums>list("exam", exam.id()).stream()
                .collect(toMap(one -> one.versionId, one -> one));
        Map<String, Long> open = reports.open(reader);
        String order = filter.has("sort") ? filter.get("sort") : "weakest";
        List<QuestionBank.Entry> entries = filter.get("only").equals("limited")
                ? bank.limited(exam.id(), reader)
                : bank.entries(exam.id(), Question.Pool.BANK);
        return entries.stream()
                .map(entry -> Listed.of(entry, sums.get(entry.version()), open.getOrDefault(entry.question(), 0L)))
                .filter(listed -> fits(listed, filter))
                .sorted(ORDERS.get(order).thenComparing(BY_ID))
                .toList();
    }

    private static boolean fits(Listed listed, Filter filter) {
        QuestionBank.Entry entry = listed.entry();
        return (!filter.has("domain") || filter.get("domain").equals(entry.domain()))
                && (!filter.has("task") || filter.get("task").equals(entry.task()))
                && (!filter.has("type") || filter.get("type").equals(entry.type()))
                && (!filter.get("only").equals("weak") || listed.isWeak())
                && (!filter.get("only").equals("reported") || listed.reports() > 0);
    }
}

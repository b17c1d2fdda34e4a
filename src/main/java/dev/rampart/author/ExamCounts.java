package dev.rampart.author;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import java.util.List;
import java.util.function.Predicate;

/** How many questions the bank has for an exam: by domain and item type, and what exams do not use. */
record ExamCounts(Blueprint exam, List<Row> rows, long total, long unverified, long drafts, long sample) {
    private static final List<String> TYPES = List.of("multiple-choice", "multiple-response", "ordering", "matching");

    /** @param byType in the order of {@link #types} */
    record Row(String domain, String name, int weight, List<Long> byType, long total) {}

    static ExamCounts of(Blueprint exam, List<QuestionBank.Count> all) {
        List<QuestionBank.Count> counts =
                all.stream().filter(count -> count.exam().equals(exam.id())).toList();
        List<QuestionBank.Count> used = counts.stream()
                .filter(count -> count.pool() == Question.Pool.BANK && count.status() != Question.Status.DRAFT)
                .toList();
        List<Row> rows =
                exam.domains().stream().map(domain -> row(domain, used)).toList();
        return new ExamCounts(
                exam,
                rows,
                sum(used, count -> true),
                sum(used, count -> count.status() == Question.Status.UNVERIFIED),
                sum(counts, count -> count.status() == Question.Status.DRAFT),
                sum(counts, count -> count.pool() == Question.Pool.SAMPLE && count.status() != Question.Status.DRAFT));
    }

    private static Row row(Blueprint.Domain domain, List<QuestionBank.Count> used) {
        List<QuestionBank.Count> own = used.stream()
                .filter(count -> count.domain().equals(domain.id()))
                .toList();
        List<Long> byType = TYPES.stream()
                .map(type -> sum(own, count -> count.type().equals(type)))
                .toList();
        return new Row(domain.id(), domain.name(), domain.weight(), byType, sum(own, count -> true));
    }

    private static long sum(List<QuestionBank.Count> counts, Predicate<QuestionBank.Count> which) {
        return counts.stream()
                .filter(which)
                .mapToLong(QuestionBank.Count::questions)
                .sum();
    }

    public List<String> types() {
        return TYPES;
    }

    public List<Long> totals() {
        return java.util.stream.IntStream.range(0, TYPES.size())
                .mapToObj(
                        i -> rows.stream().mapToLong(row -> row.byType().get(i)).sum())
                .toList();
    }

    public boolean empty() {
        return total + drafts + sample == 0;
    }
}

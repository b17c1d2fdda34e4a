package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.ContentChanged;
import dev.rampart.content.InForce;
import dev.rampart.news.ExamTasks;
import dev.rampart.news.feed.Products;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.lint.Linter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A product belongs to the tasks whose questions are about it. */
@ApplicationScoped
class QuestionedTasks implements ExamTasks {
    /** Of an exam; a product such as IAM is everywhere. */
    private static final int MOST = 3;

    /** One question may name a product in passing. */
    private static final int ENOUGH = 2;

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    private final InForce<About> about;

    @Inject
    QuestionedTasks(Clock clock) {
        about = new InForce<>(clock, Linter.KIND, this::read);
    }

    void changed(@Observes ContentChanged change) {
        about.changed(change);
    }

    /** How many questions of a task are about a product. */
    private record About(Blueprint exam, Blueprint.Task task, String product, long questions) {}

    private List<About> read() {
        return catalog.exams().stream().flatMap(exam -> read(exam).stream()).toList();
    }

    private List<About> read(Blueprint exam) {
        Map<String, Map<String, Long>> counted = new HashMap<>();
        for (QuestionBank.Entry entry : bank.entries(exam.id(), Question.Pool.BANK)) {
            Set<String> products =
                    entry.traits().services().stream().map(Products::canonical).collect(Collectors.toSet());
            products.forEach(product -> counted.computeIfAbsent(entry.task(), task -> new HashMap<>())
                    .merge(product, 1L, Long::sum));
        }
        return exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream())
                .flatMap(task -> counted.getOrDefault(task.id(), Map.of()).entrySet().stream()
                        .map(one -> new About(exam, task, one.getKey(), one.getValue())))
                .filter(one -> one.questions() >= ENOUGH)
                .toList();
    }

    @Override
    public List<Touched> touched(Collection<String> products) {
        Map<Blueprint.Task, Long> weights = new HashMap<>();
        List<About> touching = about.all().stream()
                .filter(one -> products.contains(one.product()))
                .toList();
        touching.forEach(one -> weights.merge(one.task(), one.questions(), Long::sum));
        return touching.stream()
                .map(About::exam)
                .distinct()
                .flatMap(exam -> most(exam, weights, touching).stream()
                        .map(task -> new Touched(exam.id(), exam.code(), task.id(), task.name())))
                .toList();
    }

    @Override
    public Map<String, List<Touched>> products(String exam) {
        return about.all().stream()
                .filter(one -> one.exam().id().equals(exam))
                .map(About::product)
                .distinct()
                .collect(Collectors.toMap(
                        product -> product,
                        product -> touched(List.of(product)).stream()
                                .filter(task -> task.exam().equals(exam))
                                .toList()));
    }

    private static List<Blueprint.Task> most(Blueprint exam, Map<Blueprint.Task, Long> weights, List<About> touching) {
        return touching.stream()
                .filter(one -> one.exam().equals(exam))
                .map(About::task)
                .distinct()
                .sorted(Comparator.comparing((Blueprint.Task task) -> -weights.get(task)))
                .limit(MOST)
                .sorted(Comparator.comparing(Blueprint.Task::id))
                .toList();
    }
}

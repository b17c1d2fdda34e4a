package dev.rampart.relevance;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.news.EntryPanel;
import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import dev.rampart.news.feed.Products;
import dev.rampart.review.ExamDate;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** On an entry's page, for who has a day for an exam: whether it matters for that. */
@ApplicationScoped
class ExamPanel implements EntryPanel {
    private static final int PLACE = 20;

    @Inject
    ExamDate dates;

    @Inject
    Catalog catalog;

    @Inject
    ExamTasks tasks;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param relevance null when the day of the exam is past */
    record panel(Blueprint exam, Relevance relevance) implements TemplateInstance {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public TemplateInstance of(NewsItem entry) {
        if (!viewer.signedIn()) {
            return null;
        }
        Optional<ExamDate.Sitting> sitting = dates.of(viewer.id());
        Optional<Blueprint> exam = sitting.flatMap(one -> catalog.exam(one.exam()));
        return exam.isEmpty() ? null : panel(exam.get(), sitting.get().day(), entry);
    }

    private panel panel(Blueprint exam, LocalDate day, NewsItem entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        if (day.isBefore(today)) {
            return new panel(exam, null);
        }
        Map<String, List<ExamTasks.Touched>> touched = entry.products().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        product -> tasks.touched(List.of(product)).stream()
                                .filter(task -> task.exam().equals(exam.id()))
                                .toList()));
        return new panel(
                exam,
                Relevance.of(new Relevance.Case(
                        exam,
                        day,
                        today,
                        entry.kind(),
                        LocalDate.ofInstant(entry.publishedAt(), viewer.zone()),
                        entry.products(),
                        touched,
                        exam.services().values().stream()
                                .flatMap(Collection::stream)
                                .map(Products::canonical)
                                .collect(Collectors.toSet()))));
    }
}

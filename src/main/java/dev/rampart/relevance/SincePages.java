package dev.rampart.relevance;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.ProductNews;
import dev.rampart.readiness.Certifications;
import dev.rampart.readiness.Certifications.Passed;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What has changed since a learner passed an exam. */
@Path("/readiness/{code}/since")
@RolesAllowed(Roles.LEARNER)
class SincePages {
    private static final int PAGE = 30;

    /** So many entries at most, more than AWS publishes in three years; it bounds what is read, whatever the news hold. */
    static final int MOST = 20_000;

    @Inject
    Certifications certifications;

    @Inject
    Catalog catalog;

    @Inject
    ExamTasks tasks;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param here the page's own path
     * @param others the other exams that were passed, the latest first
     * @param counts by domain and task, of everything
     * @param cut whether there was more than is counted
     * @param part the name of the domain or task that is shown, or null for all
     * @param lines of the page
     */
    record since(
            Blueprint exam,
            String here,
            String passedOn,
            String renewal,
            List<String> versions,
            List<Blueprint> others,
            int all,
            int first,
            boolean cut,
            List<Since.DomainCount> counts,
            Filter filter,
            String part,
            Paged<Since.Entry> page,
            List<Line> lines)
            implements TemplateInstance {}

    /** @param exam null when no exam was passed at all */
    record none(Blueprint exam) implements TemplateInstance {}

    record Line(NewsItem entry, boolean first, String tasks) {}

    /**
     * @param domain id of a domain, to narrow by
     * @param task id of a task, to narrow by; it goes before the domain
     */
    @GET
    public TemplateInstance since(
            @RestPath String code, @RestQuery String domain, @RestQuery String task, @RestQuery Integer page) {
        Blueprint exam = catalog.exam(code).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        Optional<Passed> passed = certifications.of(viewer.id(), exam.id());
        return passed.isEmpty() ? new none(exam) : since(exam, passed.get(), domain, task, page == null ? 1 : page);
    }

    private since since(Blueprint exam, Passed passed, String domain, String task, int page) {
        Map<String, List<ExamTasks.Touched>> touched = tasks.products(exam.id());
        List<ProductNews> found = news.byProduct(
                passed.on().plusDays(1).atStartOfDay(viewer.zone()).toInstant(), viewer.id(), MOST);
        Since since = Since.of(found, touched);
        Optional<Blueprint.Task> oneTask = exam.domains().stream()
                .flatMap(one -> one.tasks().stream())
                .filter(one -> one.id().equals(task))
                .findFirst();
        Optional<Blueprint.Domain> oneDomain = oneTask.isPresent()
                ? Optional.empty()
                : exam.domains().stream().filter(one -> one.id().equals(domain)).findFirst();
        Filter filter = Filter.NONE
                .with("domain", oneDomain.map(Blueprint.Domain::id).orElse(null))
                .with("task", oneTask.map(Blueprint.Task::id).orElse(null));
        List<Since.Entry> chosen = oneTask.map(one -> since.in(one.id()))
                .or(() -> oneDomain.map(since::in))
                .orElse(since.entries());
        Paged<Since.Entry> shown = Paged.of(chosen, page, PAGE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return new since(
                exam,
                "/readiness/" + exam.id() + "/since",
                Dates.words(passed.on()),
                Versions.renewal(passed.validUntil(), passed.againFrom(), today),
                Versions.since(exam, passed.on(), today, catalog.exams()),
                others(exam),
                since.entries().size(),
                since.first(),
                found.stream().map(ProductNews::entry).distinct().count() == MOST,
                since.counts(exam),
                filter,
                oneTask.map(Blueprint.Task::name)
                        .or(() -> oneDomain.map(Blueprint.Domain::name))
                        .orElse(null),
                shown,
                lines(shown.items()));
    }

    private List<Blueprint> others(Blueprint exam) {
        return certifications.all(viewer.id()).stream()
                .filter(passed -> !passed.exam().equals(exam.id()))
                .flatMap(passed -> catalog.exam(passed.exam()).stream())
                .toList();
    }

    /** In this order; what was dropped this very moment is left out. */
    private List<Line> lines(List<Since.Entry> entries) {
        Map<Long, NewsItem> items = entries.isEmpty()
                ? Map.of()
                : news.of(entries.stream().map(Since.Entry::id).toList(), viewer.id()).stream()
                        .collect(Collectors.toMap(NewsItem::id, Function.identity()));
        return entries.stream()
                .map(entry -> items.get(entry.id()) == null
                        ? null
                        : new Line(items.get(entry.id()), entry.first(), String.join(", ", entry.tasks())))
                .filter(Objects::nonNull)
                .toList();
    }
}

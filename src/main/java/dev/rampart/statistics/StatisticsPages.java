package dev.rampart.statistics;

import static java.util.stream.Collectors.toMap;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Reader;
import dev.rampart.question.Audiences;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.QuestionHistory;
import dev.rampart.question.QuestionsShown;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How each question fares, for instructors: the weak ones first. */
@Path("/author/statistics")
@RolesAllowed(Roles.INSTRUCTOR)
class StatisticsPages {
    private static final int PAGE = 25;

    @Inject
    Statistics statistics;

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    QuestionHistory history;

    @Inject
    Audiences audiences;

    @Inject
    DocumentDesk documents;

    @Inject
    ReportDesk reports;

    @Inject
    Viewer viewer;

    @Inject
    @Any
    Instance<QuestionConcern> concerns;

    @Inject
    Event<QuestionsShown> shownQuestions;

    record list(Blueprint exam, String path, List<Blueprint> exams, Filter filter, Paged<Listed> found, Choice choice)
            implements TemplateInstance {}

    /** What the list can be narrowed and sorted by. */
    record Choice(List<Blueprint.Domain> domains, List<Blueprint.Task> tasks, List<String> types, Set<String> orders) {}

    /**
     * @param path of the list
     * @param question in the version that is looked at
     * @param together of all versions
     * @param concerns of other features
     * @param source the document in which it stands, or null when it was taken out
     * @param upTo when anything was counted last, or null
     */
    record question(
            Blueprint exam,
            String path,
            Question question,
            Look look,
            List<Look> versions,
            Figures together,
            Options options,
            List<Spans.Span> spans,
            List<Weakness> weak,
            long reports,
            List<QuestionConcern.Concern> concerns,
            Source source,
            Instant upTo)
            implements TemplateInstance {}

    /** A version with its figures. */
    record Look(QuestionHistory.Version version, Figures figures) {}

    /** @param document its id */
    record Source(Long document, String path) {}

    /** The first exam that has questions. */
    @GET
    public Response first() {
        Set<String> counted = bank.counts(Question.Pool.BANK).keySet();
        String exam = catalog.exams().stream()
                .map(Blueprint::id)
                .filter(counted::contains)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There are no questions yet."));
        return Response.seeOther(URI.create("/author/statistics/" + exam)).build();
    }

    @GET
    @Path("{exam}")
    public TemplateInstance list(
            @RestPath String exam,
            @RestQuery String domain,
            @RestQuery String task,
            @RestQuery String type,
            @RestQuery String only,
            @RestQuery String sort,
            @RestQuery int page) {
        Blueprint blueprint = exam(exam);
        Filter filter = Statistics.filter(blueprint, domain, task, type, only, sort);
        return new list(
                blueprint,
                path(blueprint),
                catalog.exams(),
                filter,
                Paged.of(statistics.of(blueprint, filter, reader()), page, PAGE),
                new Choice(
                        blueprint.domains(),
                        Statistics.tasks(blueprint),
                        Statistics.TYPES,
                        Statistics.ORDERS.keySet()));
    }

    private Reader reader() {
        return audiences.reader(viewer.id());
    }

    private static String path(Blueprint exam) {
        return "/author/statistics/" + exam.id();
    }

    private Blueprint exam(String id) {
        return catalog.exam(id).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    /**
     * Whoever reads the key has seen the question: it is not fresh to them any more.
     *
     * @param version another one than that which counts
     */
    @GET
    @Path("{exam}/{question}")
    @Transactional
    public TemplateInstance question(@RestPath String exam, @RestPath String question, @RestQuery Long version) {
        Blueprint blueprint = exam(exam);
        Map<Long, QuestionSums> sums = QuestionSums.<QuestionSums>list("question", question).stream()
                .collect(toMap(one -> one.versionId, one -> one));
        List<Look> versions = history.versions(reader(), question).stream()
                .filter(known -> known.exam().equals(blueprint.id()))
                .map(known -> look(known, sums.get(known.id())))
                .toList();
        Look look = chosen(versions, version);
        shownQuestions.fire(new QuestionsShown(viewer.id(), Set.of(question)));
        Question shown =
                bank.versions(List.of(look.version().id())).get(look.version().id());
        QuestionSums own = sums.get(look.version().id());
        long open = reports.open(reader()).getOrDefault(question, 0L);
        return new question(
                blueprint,
                path(blueprint),
                shown,
                look,
                versions,
                new Figures(Sums.of(sums.values().stream().map(one -> one.sums).toList())),
                Options.of(shown.interaction(), own),
                own == null || own.sums.timed < Figures.FEW
                        ? List.of()
                        : Spans.parse(own.sums.spans).all(),
                Weakness.of(own, look.version().current() ? open : 0),
                open,
                concerns.stream()
                        .flatMap(concern -> concern.of(question, viewer.id()).stream())
                        .toList(),
                source(question),
                StatisticsIntake.last());
    }

    private static Look look(QuestionHistory.Version version, QuestionSums sums) {
        return new Look(version, sums == null ? Figures.NONE : new Figures(sums.sums));
    }

    /** The one asked for, else the one that counts, else the newest. */
    private static Look chosen(List<Look> versions, Long asked) {
        return versions.stream()
                .filter(look -> asked == null
                        ? look.version().current()
                        : asked == look.version().id())
                .findFirst()
                .or(() -> asked == null ? versions.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(
                        () -> Problem.notFound("There is no such question of this exam, or no such version of it."));
    }

    private Source source(String question) {
        return history.source(question)
                .map(where -> new Source(
                        documents
                                .ids(List.of(where.path()), viewer.id())
                                .get(new Batch.Location(where.origin(), where.path())),
                        where.path()))
                .filter(source -> source.document() != null)
                .orElse(null);
    }
}

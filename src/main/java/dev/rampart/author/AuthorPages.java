package dev.rampart.author;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentLine;
import dev.rampart.content.Reader;
import dev.rampart.question.Audiences;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.lint.Lint;
import dev.rampart.question.lint.Linter;
import dev.rampart.statistics.DocumentFigures;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The instructor's desk: what the documents say, what is wrong with them, and what the bank holds. */
@Path("/author")
@RolesAllowed(Roles.INSTRUCTOR)
class AuthorPages {
    /**
     * @param fares how the questions of the documents shown fare, by path
     * @param folder what keeps the operator's folder from being read, or null; so below
     */
    record documents(
            Paged<DocumentLine> lines,
            DocumentDesk.Count count,
            DocumentDesk desk,
            Found found,
            Map<String, DocumentFigures.Fares> fares,
            Filter filter,
            DocumentFilters.Choices choices,
            String folder,
            long me,
            boolean dropped)
            implements TemplateInstance {}

    record problems(List<Broken> broken, String folder, Pager pager) implements TemplateInstance {}

    record findings(Lint lint, List<Found.Row> rows, Pager pager) implements TemplateInstance {}

    /** @param limited banks that are limited to some people, as far as the instructor may see them */
    record counts(List<ExamCounts> exams, List<Blueprint> empty, List<Limited> limited) implements TemplateInstance {}

    /** @param title what people call those to whom it is limited */
    record Limited(Blueprint exam, String audience, String title, long questions) {}

    @Inject
    DocumentDesk desk;

    @Inject
    QuestionBank bank;

    @Inject
    Audiences audiences;

    @Inject
    Linter linter;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    DocumentFigures figures;

    @Inject
    DocumentFilters filters;

    @GET
    public TemplateInstance documents(
            @RestQuery String kind,
            @RestQuery String exam,
            @RestQuery String task,
            @RestQuery String origin,
            @RestQuery String state,
            @RestQuery String text,
            @RestQuery int page,
            @RestQuery boolean dropped) {
        Filter filter = filters.of(kind, exam, task, origin, state, text);
        Paged<DocumentLine> lines = desk.page(filter, page, viewer.id());
        List<String> counting = lines.items().stream()
                .filter(DocumentLine::counts)
                .map(DocumentLine::path)
                .toList();
        return new documents(
                lines,
                desk.count(viewer.id()),
                desk,
                Found.of(linter.lint()),
                figures.of(counting),
                filter,
                filters.choices(filter),
                desk.folderProblem(),
                viewer.id(),
                dropped);
    }

    @GET
    @Path("/problems")
    public TemplateInstance problems(@QueryParam("page") @DefaultValue("1") int page) {
        Pager pager = Pager.of(page);
        return new problems(
                Broken.grouped(pager.cut(desk.flaws(pager.first(), pager.most(), viewer.id()))),
                desk.folderProblem(),
                pager);
    }

    /** By rule and by document, without the sentences: some tell of a key, and whoever reads keys has seen the question. */
    @GET
    @Path("/findings")
    public TemplateInstance findings(@QueryParam("page") @DefaultValue("1") int page) {
        Pager pager = Pager.of(page);
        Lint all = linter.lint();
        Map<Batch.Location, Long> ids = desk.ids(Found.of(all).paths(), viewer.id());
        Lint lint = all.within(ids::containsKey);
        List<Found.Row> rows = Found.of(lint).rows(ids).stream()
                .skip(pager.first())
                .limit(pager.most())
                .toList();
        return new findings(lint, pager.cut(rows), pager);
    }

    private Reader reader() {
        return audiences.reader(viewer.id());
    }

    @GET
    @Path("/questions")
    public TemplateInstance counts() {
        List<QuestionBank.Count> counted = bank.counts();
        List<ExamCounts> all = catalog.exams().stream()
                .map(exam -> ExamCounts.of(exam, counted))
                .toList();
        return new counts(
                all.stream().filter(exam -> !exam.empty()).toList(),
                all.stream().filter(ExamCounts::empty).map(ExamCounts::exam).toList(),
                catalog.exams().stream().flatMap(this::limited).toList());
    }

    private Stream<Limited> limited(Blueprint exam) {
        return bank.limitedTo(exam.id(), reader()).entrySet().stream()
                .map(bank -> new Limited(
                        exam, bank.getKey(), audiences.title(bank.getKey()).orElse("Nobody any more"), bank.getValue()))
                .sorted(Comparator.comparing(Limited::audience));
    }
}

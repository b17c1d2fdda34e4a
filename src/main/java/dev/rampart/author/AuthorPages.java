package dev.rampart.author;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentLine;
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
import java.util.List;
import java.util.Map;
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

    record counts(List<ExamCounts> exams, List<Blueprint> empty) implements TemplateInstance {}

    @Inject
    DocumentDesk desk;

    @Inject
    QuestionBank bank;

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
                desk.count(),
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
                Broken.grouped(pager.cut(desk.flaws(pager.first(), pager.most()))), desk.folderProblem(), pager);
    }

    /** By rule and by document, without the sentences: some tell of a key, and whoever reads keys has seen the question. */
    @GET
    @Path("/findings")
    public TemplateInstance findings(@QueryParam("page") @DefaultValue("1") int page) {
        Pager pager = Pager.of(page);
        Lint lint = linter.lint();
        Found found = Found.of(lint);
        List<Found.Row> rows = found.rows(desk.ids(found.paths(), viewer.id())).stream()
                .skip(pager.first())
                .limit(pager.most())
                .toList();
        return new findings(lint, pager.cut(rows), pager);
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
                all.stream().filter(ExamCounts::empty).map(ExamCounts::exam).toList());
    }
}

package dev.rampart.author;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentLine;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.QuestionsShown;
import dev.rampart.question.lint.Lint;
import dev.rampart.question.lint.Linter;
import dev.rampart.web.Filter;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The instructor's desk: what the documents say, what is wrong with them, and what the bank holds. */
@Path("/author")
@RolesAllowed(Roles.INSTRUCTOR)
class AuthorPages {
    /** @param folder what keeps the operator's folder from being read, or null; so below */
    record documents(
            List<DocumentLine> lines,
            DocumentDesk.Count count,
            DocumentDesk desk,
            Found found,
            String folder,
            Pager pager)
            implements TemplateInstance {}

    record problems(List<Broken> broken, String folder, Pager pager) implements TemplateInstance {}

    record findings(Lint lint, List<Found.Row> rows, Pager pager) implements TemplateInstance {}

    record counts(List<ExamCounts> exams, List<Blueprint> empty) implements TemplateInstance {}

    /** @param tally of what the linter found, or null */
    record document(
            DocumentDesk.Shown shown, String title, Found.Tally tally, Excerpt excerpt, List<KeyedQuestion> questions)
            implements TemplateInstance {}

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
    Event<QuestionsShown> shownQuestions;

    @GET
    public TemplateInstance documents(@QueryParam("page") @DefaultValue("1") int page) {
        Pager pager = Pager.of(page);
        DocumentDesk.Count count = desk.count();
        return new documents(
                pager.cut(desk.lines(Filter.NONE, pager.first(), pager.most(), viewer.id())),
                count,
                desk,
                Found.of(linter.lint()),
                desk.folderProblem(),
                pager);
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

    /** Whoever reads keys has seen the questions: they are not fresh to them any more. */
    @GET
    @Path("/documents/{id}")
    @Transactional
    public TemplateInstance document(@RestPath long id) {
        DocumentDesk.Shown shown = desk.document(id, viewer.id())
                .orElseThrow(() -> Problem.notFound("There is no such document, or it was removed."));
        List<Question> questions =
                bank.inDocument(shown.line().origin(), shown.line().path());
        if (!questions.isEmpty()) {
            shownQuestions.fire(new QuestionsShown(
                    viewer.id(), questions.stream().map(Question::id).collect(Collectors.toSet())));
        }
        boolean text = questions.isEmpty() || !shown.ownFlaws().isEmpty();
        return new document(
                shown,
                desk.title(shown.line().kind()),
                Found.of(linter.lint()).in(shown.line()),
                text ? Excerpt.of(shown.text(), shown.ownFlaws()) : null,
                questions.stream().map(KeyedQuestion::of).toList());
    }
}

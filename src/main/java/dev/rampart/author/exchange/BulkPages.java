package dev.rampart.author.exchange;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.ReviewQueue;
import dev.rampart.question.Holdings;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Local questions as a list, of which many are changed at once. */
@Path("/author/imports/questions")
@RolesAllowed(Roles.INSTRUCTOR)
class BulkPages {
    static final String PATH = "/author/imports/questions";
    private static final int PAGE = 50;
    private static final List<String> TYPES = List.of("multiple-choice", "multiple-response", "ordering", "matching");
    private static final List<String> STATUSES = List.of("published", "unverified", "draft");

    @Inject
    BulkEdit edit;

    @Inject
    Catalog catalog;

    @Inject
    ReviewQueue reviews;

    @Inject
    Banks banks;

    @Inject
    QuestionBank bank;

    @Inject
    Viewer viewer;

    /** A question of the list. */
    record Row(Holdings.Held held, String heading) {}

    /** What can be chosen. */
    record Choice(
            List<Blueprint> exams,
            List<Blueprint.Task> tasks,
            List<String> types,
            List<String> statuses,
            List<Banks.Bank> audiences) {
        public List<String> levels() {
            return List.of("100", "200", "300", "400");
        }
    }

    /**
     * @param look what a change would come to, or null
     * @param problem why nothing was changed, or null
     * @param changes earlier ones, to be taken back
     * @param reviewed whether nothing counts before a second instructor approved
     */
    record list(
            Blueprint exam,
            Filter filter,
            Choice choice,
            Paged<Row> rows,
            BulkForm form,
            Map<String, String> errors,
            BulkEdit.Look look,
            String problem,
            List<QuestionChange.Line> changes,
            int most,
            boolean reviewed)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam Narrowed narrowed, @RestQuery int page) {
        return page(narrowed, page, new BulkForm(), Map.of(), null, null);
    }

    private list page(
            Narrowed narrowed,
            int page,
            BulkForm form,
            Map<String, String> errors,
            BulkEdit.Look look,
            String problem) {
        Filter filter = narrowed.filter(STATUSES, TYPES);
        Blueprint exam = exam(filter);
        Paged<Holdings.Held> held = Paged.of(edit.local(exam, filter, viewer.id()), page, PAGE);
        Map<Long, Question> questions =
                bank.versions(held.items().stream().map(Holdings.Held::version).toList());
        List<Row> rows = held.items().stream()
                .map(one -> new Row(one, questions.get(one.version()).heading()))
                .toList();
        return new list(
                exam,
                filter,
                new Choice(catalog.exams(), Target.tasks(exam).toList(), TYPES, STATUSES, banks.named(viewer.id())),
                new Paged<>(rows, held.found(), held.page(), held.next()),
                form,
                errors,
                look,
                problem,
                QuestionChange.of(viewer.id(), 5),
                BulkEdit.MOST,
                reviews.required());
    }

    private Blueprint exam(Filter filter) {
        if (!filter.has("exam")) {
            return catalog.exams().get(0);
        }
        return catalog.exam(filter.get("exam"))
                .orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@BeanParam Narrowed narrowed, @RestQuery int page, @BeanParam BulkForm typed) {
        BulkForm form = typed.cleaned();
        Filter filter = narrowed.filter(STATUSES, TYPES);
        List<Holdings.Held> chosen = edit.local(exam(filter), filter, viewer.id()).stream()
                .filter(held -> form.all || form.has(held.question()))
                .toList();
        Map<String, String> errors = new LinkedHashMap<>(form.errors());
        if (chosen.isEmpty()) {
            errors.put("q", "Tick the questions that are to be changed.");
        } else if (chosen.size() > BulkEdit.MOST) {
            errors.put(
                    "q",
                    "These are %d questions; at most %d can be changed at once. Narrow the list."
                            .formatted(chosen.size(), BulkEdit.MOST));
        } else if (form.changesNothing()) {
            errors.put("change", "Say what is to be changed.");
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(page(narrowed, page, form, errors, null, null))
                    .build();
        }
        BulkEdit.Look look = edit.look(chosen, form, viewer.id());
        if (!form.step.equals("change") || look.documents().isEmpty()) {
            return Response.ok(page(narrowed, page, form, errors, look, null)).build();
        }
        try {
            edit.change(look, form, viewer.id());
            return Response.seeOther(URI.create(filter.at(PATH) + "#changes")).build();
        } catch (Rewriting.Refused e) {
            return Response.status(409)
                    .entity(page(narrowed, page, form, errors, look, e.getMessage()))
                    .build();
        }
    }

    @POST
    @Path("changes/{id}/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@RestPath long id) {
        edit.undo(id, viewer.id());
        return Response.seeOther(URI.create(PATH + "#changes")).build();
    }
}

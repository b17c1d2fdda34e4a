package dev.rampart.author.editor;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Workbench;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A new document: what it is to be and what it is about, from which it gets its path, its ids and what it begins with. */
@Path("/author/drafts")
@RolesAllowed(Roles.INSTRUCTOR)
class NewDraftPages {
    private static final int LONGEST = 120;

    /** @param task "scs-c03 4.2" */
    record Typed(String kind, String task, String about, String as) {}

    record fresh(Typed typed, Map<String, String> errors, List<Blueprint> exams) implements TemplateInstance {}

    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public TemplateInstance fresh(@RestQuery String kind, @RestQuery String task) {
        String known = kind == null ? DocumentForm.QUESTIONS : kind;
        return new fresh(new Typed(known, task == null ? "" : task, "", "form"), Map.of(), catalog.exams());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@RestForm String kind, @RestForm String task, @RestForm String about, @RestForm String as) {
        Typed typed = new Typed(text(kind), text(task), text(about).strip(), text(as));
        Map<String, String> errors = errors(typed);
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new fresh(typed, errors, catalog.exams()))
                    .build();
        }
        Starter starter = starter(typed);
        Map<String, byte[]> beside = new TreeMap<>();
        starter.beside().forEach((name, body) -> beside.put(name, body.getBytes(StandardCharsets.UTF_8)));
        long id;
        try {
            id = workbench.open(starter.path(), starter.text(), beside, viewer.id());
        } catch (WebApplicationException e) {
            // Somebody else has a draft at this path, which is theirs alone.
            return Response.status(e.getResponse().getStatus())
                    .entity(new fresh(typed, Map.of("about", e.getMessage()), catalog.exams()))
                    .build();
        }
        boolean form = typed.as().equals("form") && DocumentForm.of(typed.kind()) != null;
        return Response.seeOther(URI.create("/author/drafts/" + id + (form ? "/form" : "")))
                .build();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private Map<String, String> errors(Typed typed) {
        Map<String, String> errors = new HashMap<>();
        if (!List.of(DocumentForm.QUESTIONS, DocumentForm.WORKSHOP, "library", "events")
                .contains(typed.kind())) {
            errors.put("kind", "Choose what it is to be.");
        }
        if (typed.kind().equals(DocumentForm.QUESTIONS) && !knownTask(typed.task())) {
            errors.put("task", "Choose the task that the questions belong to.");
        }
        if (typed.about().isEmpty()) {
            errors.put("about", "Say in a few words what it is about; its name is made from that.");
        } else if (typed.about().length() > LONGEST) {
            errors.put("about", "This is longer than " + LONGEST + " characters. A few words will do.");
        }
        return errors;
    }

    private boolean knownTask(String typed) {
        return catalog.exams().stream()
                .anyMatch(exam -> exam.domains().stream()
                        .flatMap(domain -> domain.tasks().stream())
                        .anyMatch(task -> typed.equals(exam.id() + " " + task.id())));
    }

    /** At a path that no document has, of whatever origin. */
    private Starter starter(Typed typed) {
        String slug = Slug.of(typed.about(), 6);
        String free = Slug.free(slug, taken -> desk.taken(starter(typed, taken).path()));
        return starter(typed, free);
    }

    private Starter starter(Typed typed, String slug) {
        if (typed.kind().equals(DocumentForm.WORKSHOP)) {
            return Starter.workshop(typed.about(), slug);
        }
        if (typed.kind().equals("events")) {
            return Starter.events(typed.about(), slug, LocalDate.ofInstant(clock.instant(), viewer.zone()));
        }
        String[] task = typed.task().split(" ");
        return typed.kind().equals("library")
                ? Starter.library(typed.about(), slug)
                : Starter.questions(task[0], task[1], slug);
    }
}

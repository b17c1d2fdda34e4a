package dev.rampart.author;

import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentLine;
import dev.rampart.content.Flaw;
import dev.rampart.content.ReviewQueue;
import dev.rampart.content.Workbench;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.lint.Linter;
import dev.rampart.web.Problem;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One document: what it says, what happened to it, and what an instructor can do with it. */
@Path("/author/documents/{id}")
@RolesAllowed(Roles.INSTRUCTOR)
class DocumentPages {
    /**
     * @param tally of what the linter found, or null
     * @param excerpt the text, or null when its questions are shown instead
     * @param said what was just done or refused, or null
     */
    record document(
            DocumentDesk.Shown shown,
            String title,
            Found.Tally tally,
            Excerpt excerpt,
            List<KeyedQuestion> questions,
            Editing editing,
            Said said)
            implements TemplateInstance {}

    /**
     * What can be done about a document.
     *
     * @param copy the id of the local document of the same path, or null
     * @param review the last that was asked for, or null
     * @param mine whether the viewer opened it
     * @param required whether a review is needed
     * @param sentence what was typed of a review that was not kept, or null
     * @param error why it was not, or null
     */
    record Editing(
            Long copy,
            ReviewQueue.Asked review,
            boolean mine,
            boolean own,
            boolean required,
            String sentence,
            String error) {}

    /** @param flaws what keeps it from being published */
    record Said(boolean good, String sentence, List<Flaw> flaws) {}

    @Inject
    DocumentDesk desk;

    @Inject
    Workbench workbench;

    @Inject
    ReviewQueue reviews;

    @Inject
    QuestionBank bank;

    @Inject
    Linter linter;

    @Inject
    Viewer viewer;

    @Inject
    ShownKeys keys;

    @GET
    public TemplateInstance show(@RestPath long id, @RestQuery String done) {
        return page(id, done == null ? null : done(done));
    }

    private static Said done(String done) {
        String sentence = switch (done) {
            case "published" ->
                "It is published: learners get this text from now on. What they have seen stays as it was.";
            case "unpublished" -> "It is taken back, and a draft again.";
            case "shared" -> "The other instructors see it now.";
            case "asked" -> "The other instructors see that it waits for a review.";
            case "reviewed" -> "Your review is kept.";
            default -> null;
        };
        return sentence == null ? null : new Said(true, sentence, List.of());
    }

    private document page(long id, Said said) {
        return page(id, said, null, null);
    }

    private document page(long id, Said said, String sentence, String error) {
        DocumentDesk.Shown shown = desk.document(id, viewer.id())
                .orElseThrow(() -> Problem.notFound("There is no such document, or it was removed."));
        DocumentLine line = shown.line();
        List<Question> questions = bank.inDocument(line.origin(), line.path());
        keys.ofTexts(viewer.id(), List.of(shown.text()));
        keys.of(viewer.id(), questions.stream().map(Question::id).collect(Collectors.toSet()));
        boolean text = questions.isEmpty() || !shown.ownFlaws().isEmpty();
        ReviewQueue.Asked review = reviews.last(id).orElse(null);
        boolean mine = line.author() != null && line.author() == viewer.id();
        Long copy =
                line.local() ? null : workbench.find(line.path(), viewer.id()).orElse(null);
        return new document(
                shown,
                desk.title(line.kind()),
                Found.of(linter.lint()).in(line),
                text ? Excerpt.of(shown.text(), shown.ownFlaws()) : null,
                questions.stream().map(KeyedQuestion::of).toList(),
                new Editing(
                        copy,
                        review,
                        mine,
                        mine || review != null && review.own(viewer.id()),
                        reviews.required(),
                        sentence,
                        error),
                said);
    }

    @POST
    @Path("copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(@RestPath long id) {
        return Response.seeOther(URI.create("/author/drafts/" + workbench.copy(id, viewer.id())))
                .build();
    }

    @POST
    @Path("duplicates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response duplicate(@RestPath long id) {
        return Response.seeOther(URI.create("/author/drafts/" + workbench.duplicate(id, viewer.id())))
                .build();
    }

    @POST
    @Path("shares")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(@RestPath long id) {
        return doing(id, "shared", () -> workbench.share(id, viewer.id()));
    }

    @POST
    @Path("review-requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@RestPath long id) {
        return doing(id, "asked", () -> workbench.requestReview(id, viewer.id()));
    }

    /** @param verdict "approved" or "changes" */
    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(@RestPath long id, @RestForm String verdict, @RestForm String sentence) {
        if (!List.of("approved", "changes").contains(verdict == null ? "" : verdict)) {
            return refused(id, 422, new Said(false, "Say whether you approve or want changes.", List.of()));
        }
        try {
            workbench.review(id, verdict.equals("approved"), sentence, viewer.id());
            return done(id, "reviewed");
        } catch (WebApplicationException e) {
            return e.getResponse().getStatus() == 422
                    ? Response.status(422)
                            .entity(page(id, null, sentence, e.getMessage()))
                            .build()
                    : refused(id, e);
        }
    }

    @POST
    @Path("publications")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath long id, @RestForm int revision) {
        List<Flaw> flaws;
        try {
            flaws = workbench.publish(id, revision, viewer.id());
        } catch (WebApplicationException e) {
            return refused(id, e);
        }
        if (!flaws.isEmpty()) {
            String sentence = "It was not published. What counted before still counts. Mend this first:";
            return refused(id, 422, new Said(false, sentence, flaws));
        }
        return done(id, "published");
    }

    @POST
    @Path("publication-ends")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unpublish(@RestPath long id) {
        return doing(id, "unpublished", () -> workbench.unpublish(id, viewer.id()));
    }

    @POST
    @Path("removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@RestPath long id) {
        workbench.drop(id, viewer.id());
        return Response.seeOther(URI.create("/author?dropped=true")).build();
    }

    private Response doing(long id, String what, Runnable work) {
        try {
            work.run();
        } catch (WebApplicationException e) {
            return refused(id, e);
        }
        return done(id, what);
    }

    private static Response done(long id, String what) {
        return Response.seeOther(URI.create("/author/documents/" + id + "?done=" + what))
                .build();
    }

    /** Whatever was refused stands on the document's page, unless there is none for whoever asks. */
    private Response refused(long id, WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == 404) {
            throw e;
        }
        return refused(id, status, new Said(false, e.getMessage(), List.of()));
    }

    private Response refused(long id, int status, Said said) {
        return Response.status(status).entity(page(id, said)).build();
    }
}

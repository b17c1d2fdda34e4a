package dev.rampart.author;

import dev.rampart.content.Difference;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentHistory;
import dev.rampart.content.DocumentLine;
import dev.rampart.content.ReviewQueue;
import dev.rampart.content.Workbench;
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

/** What happened to documents, how their texts differ, and what waits for a second instructor. */
@Path("/author")
@RolesAllowed(Roles.INSTRUCTOR)
class HistoryPages {
    /** @param texts the events that are about a text of their own, each text once */
    record history(
            DocumentLine line,
            List<DocumentHistory.Event> events,
            List<DocumentHistory.Event> texts,
            String path,
            Pager pager)
            implements TemplateInstance {}

    record differences(DocumentLine line, String from, String to, List<Difference> files) implements TemplateInstance {}

    /**
     * @param name "r" and a number, or "v" and one
     * @param problem why it was not restored, or null
     */
    record text(DocumentLine line, String name, Excerpt excerpt, DocumentHistory.Old old, String problem)
            implements TemplateInstance {}

    record queue(List<ReviewQueue.Asked> waiting, boolean required, long me, Pager pager) implements TemplateInstance {}

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentHistory history;

    @Inject
    ReviewQueue reviews;

    @Inject
    Workbench workbench;

    @Inject
    ShownKeys keys;

    @Inject
    Viewer viewer;

    @GET
    @Path("histories/{id}")
    public TemplateInstance history(@RestPath long id, @RestQuery int page) {
        Pager pager = Pager.of(page);
        List<DocumentHistory.Event> events = pager.cut(history.events(id, pager.first(), pager.most(), viewer.id()));
        List<DocumentHistory.Event> texts = events.stream()
                .filter(event -> event.what().text())
                .collect(Collectors.toMap(
                        DocumentHistory.Event::text, event -> event, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new history(line(id), events, texts, "/author/histories/" + id, pager);
    }

    /** What two texts of a document say shows its keys. */
    @GET
    @Path("histories/{id}/differences")
    public TemplateInstance differences(@RestPath long id, @RestQuery String from, @RestQuery String to) {
        DocumentLine line = line(id);
        List<Difference> files = history.difference(id, from, to, viewer.id());
        keys.ofTexts(viewer.id(), List.of(old(id, from).text(), old(id, to).text()));
        return new differences(line, from, to, files);
    }

    private DocumentHistory.Old old(long id, String text) {
        return history.text(id, text, viewer.id());
    }

    @GET
    @Path("histories/{id}/texts/{text}")
    public TemplateInstance text(@RestPath long id, @RestPath String text) {
        return text(id, text, null);
    }

    private text text(long id, String name, String problem) {
        DocumentHistory.Old old = old(id, name);
        keys.ofTexts(viewer.id(), List.of(old.text()));
        return new text(line(id), name, Excerpt.whole(old.text()), old, problem);
    }

    /** @param revision the working text that was looked at */
    @POST
    @Path("histories/{id}/restorations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@RestPath long id, @RestForm String text, @RestForm int revision) {
        try {
            workbench.restore(id, text, revision, viewer.id());
            return Response.seeOther(URI.create("/author/drafts/" + id + "?saved=true"))
                    .build();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 404) {
                throw e;
            }
            return Response.status(status)
                    .entity(text(id, text, e.getMessage()))
                    .build();
        }
    }

    @GET
    @Path("reviews")
    public TemplateInstance queue(@RestQuery int page) {
        Pager pager = Pager.of(page);
        return new queue(
                pager.cut(reviews.waiting(pager.first(), pager.most(), viewer.id())),
                reviews.required(),
                viewer.id(),
                pager);
    }

    private DocumentLine line(long id) {
        return desk.line(id, viewer.id())
                .orElseThrow(() -> Problem.notFound("There is no such document, or it was removed."));
    }
}

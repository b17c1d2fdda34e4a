package dev.rampart.news;

import dev.rampart.news.feed.Opml;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.news.feed.UnreadableFeedException;
import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Sources are added by their address or from a list of another feed reader: by instructors and administrators for everyone, by
 * anyone for themselves where the operator allows that.
 */
@Path("/news/sources")
@Authenticated
class AddedSourcePages {
    @Inject
    AddedSources added;

    @Inject
    Sources sources;

    @Inject
    NewsConfig config;

    @Inject
    Viewer viewer;

    /**
     * @param address as it was typed
     * @param found what stands behind it, or null before that was asked
     * @param source what is to be added, as it was typed, or null
     * @param errors what is wrong, by field
     * @param own whether one may add for oneself alone
     * @param alone whether that was chosen
     */
    record add(
            String address,
            AddedSources.Discovered found,
            NewSource source,
            Map<String, String> errors,
            List<SourceKind> kinds,
            boolean own,
            boolean shared,
            boolean alone)
            implements TemplateInstance {}

    record list(AddedSources.Taken taken, String problem, boolean own, boolean shared) implements TemplateInstance {}

    @GET
    @Path("new")
    public TemplateInstance form() {
        allowed();
        return page("", null, null, Map.of(), false);
    }

    /** Looks what stands behind an address; stores nothing. */
    @POST
    @Path("discoveries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discover(@RestForm String address) {
        allowed();
        String typed = address == null ? "" : address.strip();
        AddedSources.Discovered found = added.discover(typed, shared());
        return Response.status(found.problem() == null ? 200 : 422)
                .entity(page(typed, found, found.feed(), Map.of(), false))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @RestForm String title,
            @RestForm String url,
            @RestForm String home,
            @RestForm String kind,
            @RestForm boolean own) {
        allowed(own);
        NewSource source = NewSource.typed(title, url, home, kind);
        Map<String, String> errors = source.errors(address -> added.refusal(address, shared()));
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(page("", null, source, errors, own))
                    .build();
        }
        return Response.seeOther(URI.create("/news/sources/" + added.add(source, own, viewer.id())))
                .build();
    }

    @GET
    @Path("lists/new")
    public TemplateInstance lists() {
        allowed();
        return new list(null, null, config.personalSources(), shared());
    }

    /** One broken line costs only itself; a file that is no list adds nothing. */
    @POST
    @Path("lists")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file, @RestForm boolean own, @RestForm boolean follow)
            throws IOException {
        allowed(own);
        if (file == null || file.size() == 0) {
            return refused("Choose a file that another feed reader exported as OPML.");
        }
        try {
            AddedSources.Taken taken =
                    added.take(Files.readAllBytes(file.uploadedFile()), own, follow, shared(), viewer.id());
            return Response.ok(new list(taken, null, config.personalSources(), shared()))
                    .build();
        } catch (UnreadableFeedException e) {
            return refused(e.getMessage() + " Nothing was added.");
        }
    }

    private Response refused(String problem) {
        return Response.status(422)
                .entity(new list(null, problem, config.personalSources(), shared()))
                .build();
    }

    /** Those that whoever asks can see and that are followed, for another feed reader. */
    @GET
    @Path("followed.opml")
    public Response export() {
        List<Opml.Listed> feeds = sources.all(Reader.of(viewer)).stream()
                .map(Sources.View::source)
                .filter(Sources.Row::followed)
                .map(row ->
                        new Opml.Listed(0, row.title(), row.movedTo() == null ? row.url() : row.movedTo(), row.home()))
                .toList();
        return Response.ok(Opml.write("Rampart news", feeds), "text/x-opml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rampart-news.opml\"")
                .build();
    }

    @POST
    @Path("{slug}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String slug) {
        added.remove(slug, viewer.id(), viewer.administrator());
        return Response.seeOther(URI.create("/news/sources")).build();
    }

    private TemplateInstance page(
            String address,
            AddedSources.Discovered found,
            NewSource source,
            Map<String, String> errors,
            boolean alone) {
        return new add(
                address,
                found,
                source,
                errors,
                List.of(SourceKind.values()),
                config.personalSources(),
                shared(),
                alone);
    }

    /** Whether sources of everyone may be added. */
    private boolean shared() {
        return viewer.instructor() || viewer.administrator();
    }

    /** Whether whoever asks may add anything at all. */
    private void allowed() {
        if (!shared() && !config.personalSources()) {
            throw Problem.exception(403, "Sources are added by instructors and administrators. Ask one of them.");
        }
    }

    private void allowed(boolean own) {
        allowed();
        if (own && !config.personalSources()) {
            throw Problem.exception(403, "Sources of one's own are switched off here.");
        }
        if (!own && !shared()) {
            throw Problem.exception(
                    403,
                    "Sources for everyone are added by instructors and administrators. You can add it for yourself.");
        }
    }
}

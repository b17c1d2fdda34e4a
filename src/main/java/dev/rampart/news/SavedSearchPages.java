package dev.rampart.news;

import dev.rampart.web.NeverStored;
import dev.rampart.web.SiteConfig;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The searches that someone keeps: opening, naming and removing them, and their addresses for feed readers. */
@Path("/news/searches")
@Authenticated
@NeverStored
class SavedSearchPages {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    SavedSearches searches;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    record index(List<SavedSearches.Line> lines) implements TemplateInstance {}

    /**
     * A search that could not be kept as it was asked for.
     *
     * @param words what it looks for
     * @param name as it was typed
     */
    record save(String words, String query, String name, String error) implements TemplateInstance {}

    /**
     * @param typed the name as it is, or as it was typed
     * @param error what is wrong with that, or null
     */
    record show(SavedSearch search, String typed, String error) implements TemplateInstance {}

    /** Shows the address of both formats, once. */
    record address(SavedSearch search, String atom, String json) implements TemplateInstance {}

    @GET
    public TemplateInstance index() {
        return new index(searches.lines(viewer.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestForm String name, @RestForm String query) {
        NewsFilter filter = NewsFilter.ofQuery(text(query));
        Optional<String> wrong = searches.save(viewer.id(), text(name), filter);
        if (wrong.isPresent()) {
            return Response.status(422)
                    .entity(new save(filter.words(), filter.query(), text(name), wrong.get()))
                    .build();
        }
        return Response.seeOther(URI.create(filter.at("/news"))).build();
    }

    @GET
    @Path(ID)
    public TemplateInstance show(@RestPath long id) {
        SavedSearch search = searches.one(viewer.id(), id);
        return new show(search, search.name, null);
    }

    /** Shows what it finds; from then on that is not new any more. */
    @GET
    @Path(ID + "/entries")
    public Response open(@RestPath long id) {
        return Response.seeOther(
                        URI.create(searches.open(viewer.id(), id).filter().at("/news")))
                .build();
    }

    @POST
    @Path(ID + "/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@RestPath long id, @RestForm String name) {
        Optional<String> wrong = searches.rename(viewer.id(), id, text(name));
        if (wrong.isPresent()) {
            return Response.status(422)
                    .entity(new show(searches.one(viewer.id(), id), text(name), wrong.get()))
                    .build();
        }
        return Response.seeOther(URI.create("/news/searches/" + id)).build();
    }

    @POST
    @Path(ID + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath long id) {
        searches.remove(viewer.id(), id);
        return Response.seeOther(URI.create("/news/searches")).build();
    }

    /** Answers with the address itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Path(ID + "/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance address(@RestPath long id) {
        String url = site.link(SavedSearchFeeds.path(searches.address(viewer.id(), id)));
        return new address(searches.one(viewer.id(), id), url + ".atom", url + ".json");
    }

    @POST
    @Path(ID + "/address/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeAddressBack(@RestPath long id) {
        searches.takeAddressBack(viewer.id(), id);
        return Response.seeOther(URI.create("/news/searches/" + id)).build();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}

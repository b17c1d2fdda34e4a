package dev.rampart.news;

import dev.rampart.web.Problem;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.zip.CRC32C;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of news for feed readers, with the filters of the page. */
@Path("/")
class NewsFeeds {
    @Inject
    NewsList news;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    /** What both formats are made of; addresses are absolute. */
    record Content(String title, String page, String self, String next, NewsList.Page list) {}

    @GET
    @Path("news.atom")
    @Operation(hidden = true)
    public Response atom(@BeanParam NewsParameters parameters, @Context Request request) {
        return answer(request, "application/atom+xml", AtomFeed.of(content(parameters, "/news.atom"), site));
    }

    @GET
    @Path("news.json")
    @Operation(hidden = true)
    public Response json(@BeanParam NewsParameters parameters, @Context Request request) {
        return answer(request, "application/feed+json", JsonFeed.of(content(parameters, "/news.json"), site));
    }

    private Content content(NewsParameters parameters, String path) {
        NewsFilter filter = parameters.filter().newestFirst();
        if (filter.personal() && !viewer.signedIn()) {
            throw Problem.exception(
                    401, "What is unread or saved depends on who asks. Sign in, or send a bearer token.");
        }
        NewsList.Page page = news.page(filter, Reader.of(viewer), parameters.cursor());
        return new Content(
                filter.title(),
                site.link(filter.at("/news")),
                site.link(filter.at(path, parameters.cursor())),
                page.next() == null ? null : site.link(filter.at(path, page.next())),
                page);
    }

    /** With a tag of the content, so that a reader which has it already is told so. */
    static Response answer(Request request, String type, byte[] document) {
        CRC32C sum = new CRC32C();
        sum.update(document);
        EntityTag tag = new EntityTag(Long.toHexString(sum.getValue()) + "-" + document.length);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(300);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(document, type + ";charset=UTF-8") : unchanged;
        return response.tag(tag).cacheControl(cache).build();
    }
}

package dev.rampart.news;

import dev.rampart.account.OpaqueToken;
import dev.rampart.web.SiteConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What someone keeps a search for, at its private address: whoever knows that reads what its owner may see, and no more. */
@Path("/news/searches")
@PermitAll
class SavedSearchFeeds {
    @Inject
    SavedSearches searches;

    @Inject
    NewsList news;

    @Inject
    SiteConfig site;

    /** Where its formats stand, without their endings. */
    static String path(OpaqueToken token) {
        return "/news/searches/" + token.text();
    }

    @GET
    @Path("{token}.atom")
    @Operation(hidden = true)
    public Response atom(@RestPath String token, @RestQuery String before, @Context Request request) {
        return NewsFeeds.answer(request, "application/atom+xml", AtomFeed.of(content(token, before, ".atom"), site));
    }

    @GET
    @Path("{token}.json")
    @Operation(hidden = true)
    public Response json(@RestPath String token, @RestQuery String before, @Context Request request) {
        return NewsFeeds.answer(request, "application/feed+json", JsonFeed.of(content(token, before, ".json"), site));
    }

    private NewsFeeds.Content content(String token, String before, String ending) {
        SavedSearch search = searches.at(token);
        NewsFilter filter = search.filter().newestFirst();
        Cursor cursor = Cursor.of(before);
        NewsList.Page page = news.page(filter, OptionalLong.of(search.accountId), cursor);
        String self = site.link(path(new OpaqueToken(token)) + ending);
        return new NewsFeeds.Content(
                "Rampart news: " + search.name,
                site.link(search.filter().at("/news")),
                cursor == null ? self : self + "?before=" + cursor,
                page.next() == null ? null : self + "?before=" + page.next(),
                page);
    }
}

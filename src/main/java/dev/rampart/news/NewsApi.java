package dev.rampart.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The news for programs. Without a token it shows what a visitor sees. */
@Path("/api/v1/news")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "news")
class NewsApi {
    @Inject
    NewsList news;

    @Inject
    Sources sources;

    @Inject
    Readers readers;

    @Inject
    Viewer viewer;

    /** @param next what to send as "before" for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, String next) {}

    record Source(String id, String title) {}

    /**
     * @param link the page at its publisher
     * @param level 100 to 400, or absent
     * @param importance what a bulletin says of its weight, or absent
     * @param dateBasis "sure", "latest" (published then or earlier) or "first_seen"
     * @param read absent for a visitor, as saved is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long id,
            String title,
            String link,
            String summary,
            String kind,
            Source source,
            Integer level,
            String importance,
            List<String> products,
            Instant publishedAt,
            String dateBasis,
            Instant updatedAt,
            Boolean read,
            Boolean saved) {
        static Item of(EntryRow row, boolean signedIn) {
            return new Item(
                    row.id(),
                    row.title(),
                    row.link(),
                    row.summary(),
                    row.kind().id(),
                    new Source(row.source(), row.sourceTitle()),
                    row.level(),
                    row.importance(),
                    row.products(),
                    row.publishedAt(),
                    lower(row.dateBasis()),
                    row.updatedAt(),
                    signedIn ? row.mark().read() : null,
                    signedIn ? row.mark().saved() : null);
        }

        private static String lower(DateBasis basis) {
            return basis.name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param html sanitised; may be empty */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Item item,
            String author,
            String html,
            String postType,
            List<String> families,
            List<String> tags,
            String bulletinId,
            List<String> cves,
            Instant firstPublishedAt) {}

    /** @param state "late", "waiting", "fine", "retired" or "off" */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceState(
            String id,
            String title,
            String home,
            String feed,
            String kind,
            String state,
            Instant fetchedAt,
            Instant succeededAt,
            Instant nextFetchAt,
            Integer status,
            String message) {
        static SourceState of(Sources.View view) {
            Sources.Row source = view.source();
            return new SourceState(
                    source.slug(),
                    source.title(),
                    source.home(),
                    source.movedTo() == null ? source.url() : source.movedTo(),
                    source.kind().id(),
                    view.standing().name().toLowerCase(Locale.ROOT),
                    source.fetchedAt(),
                    source.succeededAt(),
                    source.nextFetchAt(),
                    source.status(),
                    source.message());
        }
    }

    @GET
    @Operation(
            summary = "News, newest first, 30 to a page",
            description = "\"unread\" and \"saved\" need a bearer token.")
    public Page list(@BeanParam NewsParameters parameters) {
        NewsFilter filter = parameters.filter();
        if (filter.personal() && !viewer.signedIn()) {
            throw Problem.exception(401, "What is unread or saved depends on who asks. Send a bearer token.");
        }
        NewsList.Page page = news.page(filter, Reader.of(viewer), parameters.cursor());
        return new Page(
                page.entries().stream()
                        .map(row -> Item.of(row, viewer.signedIn()))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "An entry with its text; it is not marked as read by that")
    public Entry entry(@RestPath long id) {
        EntryRow row = news.row(id, Reader.of(viewer));
        if (row == null) {
            throw Problem.notFound("There is no such entry; it may have been dropped for its age.");
        }
        EntryText text = EntryText.of(id);
        return new Entry(
                Item.of(row, viewer.signedIn()),
                text.author(),
                text.body(),
                text.postType(),
                text.families(),
                text.tags(),
                text.bulletinId(),
                text.cves(),
                text.firstPublishedAt());
    }

    @GET
    @Path("sources")
    @Operation(summary = "Where the news come from, and how that goes")
    public List<SourceState> sources() {
        return sources.all(Reader.of(viewer)).stream().map(SourceState::of).toList();
    }

    @PUT
    @Path("{id: \\d{1,18}}/read")
    @Authenticated
    @Operation(summary = "Marks an entry as read")
    public void read(@RestPath long id) {
        readers.read(viewer.id(), id, true);
    }

    @DELETE
    @Path("{id: \\d{1,18}}/read")
    @Authenticated
    @Operation(summary = "Marks an entry as unread")
    public void unread(@RestPath long id) {
        readers.read(viewer.id(), id, false);
    }

    @PUT
    @Path("{id: \\d{1,18}}/saved")
    @Authenticated
    @Operation(summary = "Saves an entry")
    public void save(@RestPath long id) {
        readers.save(viewer.id(), id, true);
    }

    @DELETE
    @Path("{id: \\d{1,18}}/saved")
    @Authenticated
    @Operation(summary = "Takes an entry out of the saved ones")
    public void unsave(@RestPath long id) {
        readers.save(viewer.id(), id, false);
    }

    @PUT
    @Path("{id: \\d{1,18}}/hidden")
    @Authenticated
    @Operation(summary = "Hides an entry from your lists")
    public void hide(@RestPath long id) {
        readers.hide(viewer.id(), id, true);
    }

    @DELETE
    @Path("{id: \\d{1,18}}/hidden")
    @Authenticated
    @Operation(summary = "Shows an entry in your lists again")
    public void unhide(@RestPath long id) {
        readers.hide(viewer.id(), id, false);
    }
}

package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of news and its entries; a browser that kept them would show marks as they were before on the way back. */
@Path("/news")
@NeverStored
class NewsPages {
    @Inject
    NewsList news;

    @Inject
    Sources sources;

    @Inject
    Readers readers;

    @Inject
    EntryImages images;

    @Inject
    Stories stories;

    @Inject
    ExamTasks examTasks;

    @Inject
    NewsItems items;

    @Inject
    @Any
    Instance<EntryPanel> panels;

    @Inject
    SavedSearches searches;

    @Inject
    Viewer viewer;

    /** What the filters can be set to. */
    record Choices(List<String> levels, List<SourceKind> kinds, List<Sources.Row> sources, List<String> products) {}

    /**
     * @param found what is to be said of a search, or null when none was made
     * @param invite a visitor asked for what only a person with an account has
     * @param here the page's own address, to come back to
     * @param older address of the next page, or null
     * @param through what "mark all as read" means on this page, in milliseconds
     * @param undo what it meant before it was just pressed, or null
     * @param searches that the reader keeps
     */
    record list(
            NewsFilter filter,
            List<EntryRow> entries,
            Choices choices,
            Sources.Summary summary,
            NewsSearch.Told found,
            boolean invite,
            boolean first,
            String here,
            String older,
            long through,
            String undo,
            SavedSearches.Bar searches)
            implements TemplateInstance {}

    record list$row(EntryRow entry, String here) implements TemplateInstance {}

    /**
     * @param also where else the same story stands
     * @param tasks of exams, which its products belong to
     * @param panels of features that stand on the news
     * @param note what the reader noted, as typed
     * @param refused why the note was not kept, or null
     */
    record show(
            EntryRow entry,
            EntryText text,
            List<Stories.Also> also,
            List<ExamTasks.Touched> tasks,
            List<TemplateInstance> panels,
            String note,
            String refused)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@BeanParam NewsParameters parameters, @RestQuery String undo) {
        NewsFilter asked = parameters.filter();
        boolean invite = asked.personal() && !viewer.signedIn();
        NewsFilter filter = invite ? asked.impersonal() : asked;
        Cursor before = parameters.cursor();
        NewsList.Page page = news.page(filter, Reader.of(viewer), before);
        List<Sources.View> all = sources.all(Reader.of(viewer));
        Choices choices = new Choices(
                NewsFilter.LEVELS,
                List.of(SourceKind.values()),
                all.stream().map(Sources.View::source).toList(),
                news.products());
        return new list(
                filter,
                page.entries(),
                choices,
                Sources.summary(all),
                page.found(),
                invite,
                before == null,
                filter.at("/news", before),
                page.next() == null ? null : filter.at("/news", page.next()),
                news.storedBy().toEpochMilli(),
                viewer.signedIn() && undo != null ? ReadThrough.Point.of(undo).toString() : null,
                searches.bar(filter, Reader.of(viewer)));
    }

    /** Opening an entry marks it as read. */
    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance show(@RestPath long id) {
        if (news.row(id, Reader.of(viewer)) == null) {
            throw Problem.notFound("There is no such entry; it may have been dropped for its age.");
        }
        if (viewer.signedIn()) {
            readers.read(viewer.id(), id, true);
        }
        return page(id, viewer.signedIn() ? readers.note(viewer.id(), id) : "", null);
    }

    private TemplateInstance page(long id, String note, String refused) {
        EntryRow entry = news.row(id, Reader.of(viewer));
        EntryText text = EntryText.of(id);
        return new show(
                entry,
                text.withBody(images.shown(id, text.body())),
                stories.also(id),
                examTasks.touched(entry.products()),
                panels(id),
                note,
                refused);
    }

    private List<TemplateInstance> panels(long id) {
        NewsItem item = items.of(id, Reader.of(viewer).orElse(NewsItems.EVERYONE));
        return panels.stream()
                .sorted(Comparator.comparing(EntryPanel::place))
                .map(panel -> panel.of(item))
                .filter(Objects::nonNull)
                .toList();
    }

    @POST
    @Path("{id: \\d{1,18}}/reading")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object read(
            @RestPath long id,
            @RestForm boolean read,
            @RestForm String here,
            @HeaderParam("HX-Request") String byHtmx) {
        readers.read(viewer.id(), id, read);
        return rowOrPage(id, here, byHtmx);
    }

    @POST
    @Path("{id: \\d{1,18}}/saving")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(
            @RestPath long id,
            @RestForm boolean saved,
            @RestForm String here,
            @HeaderParam("HX-Request") String byHtmx) {
        readers.save(viewer.id(), id, saved);
        return rowOrPage(id, here, byHtmx);
    }

    /** A hidden entry leaves the list; its page, and the list of hidden ones, bring it back. */
    @POST
    @Path("{id: \\d{1,18}}/hiding")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(@RestPath long id, @RestForm boolean hidden, @RestForm String here) {
        readers.hide(viewer.id(), id, hidden);
        return Response.seeOther(URI.create(back(here))).build();
    }

    @POST
    @Path("{id: \\d{1,18}}/note")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@RestPath long id, @RestForm String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.length() > NewsNote.MAX_TEXT && news.row(id, Reader.of(viewer)) != null) {
            return Response.status(422)
                    .entity(page(
                            id,
                            typed,
                            "A note has at most %,d characters; this one has %,d."
                                    .formatted(NewsNote.MAX_TEXT, typed.length())))
                    .build();
        }
        readers.note(viewer.id(), id, typed);
        return Response.seeOther(URI.create("/news/" + id + "#note")).build();
    }

    /** Marks as read all that the page knew; what it was before comes along, to undo it. */
    @POST
    @Path("read-through")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readThrough(@RestForm long through, @RestForm String undo) {
        if (undo != null) {
            readers.move(viewer.id(), ReadThrough.Point.of(undo));
            return Response.seeOther(URI.create("/news")).build();
        }
        ReadThrough.Point before = readers.readAll(viewer.id(), Instant.ofEpochMilli(through));
        return Response.seeOther(URI.create("/news?undo=" + before)).build();
    }

    private Object rowOrPage(long id, String here, String byHtmx) {
        String back = back(here);
        return byHtmx == null
                ? Response.seeOther(URI.create(back)).build()
                : new list$row(news.row(id, Reader.of(viewer)), back);
    }

    /** A page of the news, whatever was sent. */
    private static String back(String here) {
        return here != null && here.matches("/news(/\\d+|/for-you)?(\\?[!-~&&[^\\\\]]*)?") ? here : "/news";
    }
}

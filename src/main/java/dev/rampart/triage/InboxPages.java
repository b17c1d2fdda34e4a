package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Filter;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What is new to a group, to be decided on several at once. */
@Path("/groups/{slug}/triage/new")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class InboxPages {
    private static final int PAGE = 30;
    private static final List<String> LEVELS = List.of("100", "200", "300", "400");
    private static final List<String> KINDS =
            Stream.of(SourceKind.values()).map(SourceKind::id).toList();

    @Inject
    Teams groups;

    @Inject
    Triage triage;

    @Inject
    Inbox inbox;

    @Inject
    Titles titles;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    /** What the filters can be set to. */
    record Choices(List<String> levels, List<SourceKind> kinds, List<String> products) {}

    /**
     * What came of a decision that was just sent.
     *
     * @param decided how many went where they were to go; 0 where nothing was sent
     * @param overtaken what somebody else had decided on meanwhile
     */
    record Sent(int decided, Typed typed, Set<Long> chosen, List<Card> overtaken, Map<String, String> errors) {
        static Sent nothing(int decided) {
            return new Sent(decided, Typed.BLANK, Set.of(), List.of(), Map.of());
        }
    }

    record list(
            Teams.Team group,
            Filter filter,
            Paged<NewsItem> found,
            Choices choices,
            Sent sent,
            List<State> states,
            int most,
            String path)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(
            @RestPath String slug,
            @RestQuery String kind,
            @RestQuery String product,
            @RestQuery String level,
            @RestQuery int page,
            @RestQuery int done) {
        return page(groups.of(slug, viewer.id()), filter(kind, product, level), page, Sent.nothing(done));
    }

    static Filter filter(String kind, String product, String level) {
        return Filter.NONE
                .with("kind", kind)
                .with("product", product)
                .with("level", level)
                .known("kind", KINDS)
                .known("level", LEVELS);
    }

    static NewsItems.Wanted wanted(Filter filter) {
        return new NewsItems.Wanted(
                SourceKind.of(filter.get("kind")).orElse(null),
                filter.has("product") ? filter.get("product") : null,
                filter.has("level") ? Integer.valueOf(filter.get("level")) : null);
    }

    private TemplateInstance page(Teams.Team group, Filter filter, int page, Sent sent) {
        return new list(
                group,
                filter,
                inbox.page(group, wanted(filter), page, PAGE),
                new Choices(LEVELS, List.of(SourceKind.values()), news.products()),
                sent,
                State.ON_BOARD,
                Inbox.MOST,
                group.href() + "/triage/new");
    }

    /** Leads back to the page, on which others have moved up. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath String slug,
            @RestForm List<Long> entry,
            @RestForm String state,
            @RestForm String why,
            @RestForm String kind,
            @RestForm String product,
            @RestForm String level,
            @RestForm int page) {
        Filter filter = filter(kind, product, level);
        Typed typed = new Typed(state, why, "", "");
        Set<Long> chosen = new LinkedHashSet<>(
                entry == null ? List.of() : entry.stream().limit(PAGE).toList());
        Triage.Several several = triage.decide(slug, viewer.id(), chosen, typed);
        if (!several.errors().isEmpty()) {
            return again(422, slug, filter, page, new Sent(0, typed, chosen, List.of(), several.errors()));
        }
        if (!several.overtaken().isEmpty()) {
            Map<Long, NewsItem> entries = titles.of(
                    several.overtaken().stream().map(Standing::entryId).toList());
            List<Card> cards = several.overtaken().stream()
                    .filter(standing -> entries.containsKey(standing.entryId()))
                    .map(standing -> new Card(entries.get(standing.entryId()), standing))
                    .toList();
            return again(409, slug, filter, page, new Sent(several.decided(), typed, Set.of(), cards, Map.of()));
        }
        String back = filter.at("/groups/" + slug + "/triage/new", page);
        return Response.seeOther(URI.create(back + (back.contains("?") ? "&" : "?") + "done=" + several.decided()))
                .build();
    }

    @Transactional
    Response again(int status, String slug, Filter filter, int page, Sent sent) {
        return Response.status(status)
                .entity(page(groups.of(slug, viewer.id()), filter, page, sent))
                .build();
    }
}

package dev.rampart.author.currency;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of what the news may have made outdated, by page of the documentation. It shows no question's key, nor its stem. */
@Path("/author/currency")
@RolesAllowed(Roles.INSTRUCTOR)
class CurrencyPages {
    static final String PATH = "/author/currency";
    private static final int GROUPS = 10;

    @Inject
    Currency currency;

    @Inject
    Settling settling;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    /**
     * @param found how many pairs fit
     * @param done what was just decided, or null
     * @param typed a decision that was not taken
     */
    record list(
            Paged<Group> groups,
            Map<Match, Pair> pairs,
            int found,
            Filter filter,
            Choices choices,
            Pair done,
            SettlementForm typed)
            implements TemplateInstance {}

    record Choices(List<Blueprint> exams, List<Change> changes, List<Strength> strengths, List<Verdict> verdicts) {}

    @GET
    public TemplateInstance list(
            @RestQuery String exam,
            @RestQuery String change,
            @RestQuery String strength,
            @RestQuery String state,
            @RestQuery String entry,
            @RestQuery int page,
            @RestQuery String subject,
            @RestQuery Long settled,
            @RestQuery String decided) {
        Filter filter = filter(exam, change, strength, state, entry).with("subject", subject);
        Pair done = settled == null || decided == null
                ? null
                : currency.match(settled, decided, viewer.id())
                        .map(match ->
                                currency.pairs(List.of(match), viewer.id()).get(match))
                        .filter(pair -> pair.settled() != null)
                        .orElse(null);
        return page(filter, page, done, SettlementForm.NONE);
    }

    private list page(Filter filter, int page, Pair done, SettlementForm typed) {
        List<Match> found = currency.matches(filter, viewer.id());
        Paged<Group> groups = Paged.of(Group.of(found), page, GROUPS);
        List<Match> shown = groups.items().stream()
                .flatMap(group -> group.entries().stream())
                .flatMap(entry -> entry.matches().stream())
                .toList();
        return new list(
                groups,
                currency.pairs(shown, viewer.id()),
                found.size(),
                filter,
                new Choices(
                        catalog.exams(),
                        List.of(Change.values()),
                        List.of(Strength.values()),
                        List.of(Verdict.values())),
                done,
                typed);
    }

    /** @throws jakarta.ws.rs.WebApplicationException 400 for what no list can be narrowed by */
    static Filter filter(String exam, String change, String strength, String state, String entry) {
        Filter filter = Filter.NONE
                .with("exam", exam)
                .with("change", change)
                .with("strength", strength)
                .with("state", state)
                .with("entry", entry)
                .known("change", Change.ids())
                .known("strength", Strength.ids())
                .known("state", Verdict.ids());
        if (filter.has("entry") && !filter.get("entry").matches("\\d{1,18}")) {
            throw Problem.exception(400, "An entry is named by its number.");
        }
        return filter;
    }

    /** Who says that it is still right is offered the document, to say there when that was checked. */
    @POST
    @Path("/settlements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object settle(
            @RestForm long settled,
            @RestForm String decided,
            @RestForm String verdict,
            @RestForm String why,
            @RestForm String exam,
            @RestForm String change,
            @RestForm String strength,
            @RestForm String state,
            @RestForm String entry,
            @RestForm String subject,
            @RestForm int page) {
        Filter filter = filter(exam, change, strength, state, entry).with("subject", subject);
        Match match = match(settled, decided);
        SettlementForm typed = SettlementForm.of(match, verdict, why);
        if (typed.problem() != null) {
            return Response.status(422).entity(page(filter, page, null, typed)).build();
        }
        settling.settle(match, Verdict.of(verdict).orElseThrow(), typed.why(), viewer.id());
        String shown = filter.at(PATH, page);
        return Response.seeOther(URI.create(shown + (shown.contains("?") ? "&" : "?") + "settled=" + settled
                        + "&decided=" + URLEncoder.encode(decided, StandardCharsets.UTF_8)))
                .build();
    }

    @POST
    @Path("/reopenings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(@RestForm long settled, @RestForm String decided) {
        settling.reopen(match(settled, decided));
        return Response.seeOther(URI.create(PATH + "?entry=" + settled)).build();
    }

    private Match match(long entry, String subject) {
        return currency.match(entry, subject == null ? "" : subject, viewer.id())
                .orElseThrow(
                        () -> Problem.notFound(
                                "These two do not belong together, or no longer: the text was checked since, or the entry is gone."));
    }
}

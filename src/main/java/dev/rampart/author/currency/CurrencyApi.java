package dev.rampart.author.currency;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the news may have made outdated, for an instructor's programs. */
@Path("/api/v1/author/currency")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "author")
class CurrencyApi {
    private static final int PAGE = 100;

    @Inject
    Currency currency;

    @Inject
    Viewer viewer;

    /** @param next number of the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, int found, Integer next) {}

    /** @param url of its page here */
    record Entry(long id, String title, Instant publishedAt, String url) {}

    /** @param why absent if none was given */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settled(String verdict, Instant at, String why) {}

    /**
     * An entry and what it may have made outdated.
     *
     * @param page address of the documentation, of a guide as a whole where only words agree
     * @param change "end", "default", "limit", "renamed", "policy", "bulletin", "feature" or "documentation"
     * @param strength "page" or "words"
     * @param words that agree, where the page does not
     * @param kind "question", "step" or "workshop"
     * @param id of the question, or "workshop/step", or "workshop/"
     * @param verified when its facts were last checked
     * @param settled absent while nobody has decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String page,
            String change,
            String strength,
            Set<String> words,
            Entry entry,
            String kind,
            String id,
            Set<String> exams,
            LocalDate verified,
            Settled settled) {
        static Item of(Pair pair) {
            Told told = pair.told();
            Pair.Settled settled = pair.settled();
            return new Item(
                    pair.match().page().url(),
                    told.change().id(),
                    pair.match().strength().id(),
                    pair.match().words(),
                    new Entry(told.entry(), told.title(), told.publishedAt(), told.href()),
                    pair.subject().kind(),
                    pair.subject().id(),
                    pair.subject().exams(),
                    pair.subject().verified(),
                    settled == null ? null : new Settled(settled.verdict().id(), settled.at(), settled.why()));
        }
    }

    /** @param state "still-right" or "to-change"; else what nobody has decided on */
    @GET
    @Operation(summary = "Questions and steps of workshops that the news may have made outdated, the newest news first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "There is no such kind of change, strength or state")
    public Page list(
            @RestQuery String exam,
            @RestQuery String change,
            @RestQuery String strength,
            @RestQuery String state,
            @RestQuery String entry,
            @RestQuery int page) {
        List<Match> all = currency.matches(CurrencyPages.filter(exam, change, strength, state, entry), viewer.id());
        Paged<Match> found = Paged.of(all, page, PAGE);
        Map<Match, Pair> pairs = currency.pairs(found.items(), viewer.id());
        return new Page(
                found.items().stream().map(match -> Item.of(pairs.get(match))).toList(),
                found.found(),
                found.next() == 0 ? null : found.next());
    }
}

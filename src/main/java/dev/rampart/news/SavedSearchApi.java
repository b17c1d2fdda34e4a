package dev.rampart.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Problem;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The searches that the token's owner keeps. */
@Path("/api/v1/me/news/searches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "news")
class SavedSearchApi {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    SavedSearches searches;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    /**
     * @param filter by the names of the list's parameters
     * @param fresh how many entries have come in since it was opened
     * @param atLeast whether there may be more of those
     * @param addressMadeAt when its private address was made; absent while there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Saved(
            long id,
            String name,
            Map<String, String> filter,
            int fresh,
            boolean atLeast,
            Instant openedAt,
            Instant addressMadeAt) {
        static Saved of(SavedSearches.Line line) {
            SavedSearch search = line.search();
            return new Saved(
                    search.id,
                    search.name,
                    search.filter().asked(),
                    line.fresh() == null ? 0 : line.fresh().entries(),
                    line.fresh() != null && line.fresh().atLeast(),
                    search.openedAt,
                    search.tokenMadeAt);
        }
    }

    /** @param filter by the names of the list's parameters, for example level and words; left out when only the name changes */
    record Wanted(String name, Map<String, String> filter) {}

    record Address(String atom, String json) {}

    @GET
    @Operation(summary = "The searches of the news that you keep, and what is new in them")
    public List<Saved> list() {
        return searches.lines(viewer.id()).stream().map(Saved::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a search")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "422", description = "The name is taken or too long, or there are 50 already")
    public Response save(Wanted wanted) {
        NewsParameters parameters = new NewsParameters();
        if (wanted != null && wanted.filter() != null) {
            wanted.filter().forEach(parameters::set);
        }
        String name = name(wanted);
        refuse(searches.save(viewer.id(), name, parameters.filter()));
        long id = searches.named(viewer.id(), name).id;
        return Response.created(URI.create("/api/v1/me/news/searches/" + id))
                .entity(one(id))
                .build();
    }

    @GET
    @Path(ID)
    @Operation(summary = "A search that you keep")
    public Saved one(@RestPath long id) {
        return searches.lines(viewer.id()).stream()
                .filter(line -> line.search().id == id)
                .findFirst()
                .map(Saved::of)
                .orElseThrow(() -> Problem.notFound("There is no such search among those that you keep."));
    }

    @PUT
    @Path(ID + "/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give it another name")
    public Saved rename(@RestPath long id, Wanted wanted) {
        refuse(searches.rename(viewer.id(), id, name(wanted)));
        return one(id);
    }

    @DELETE
    @Path(ID)
    @Operation(summary = "Keep it no longer; its address stops working")
    public void remove(@RestPath long id) {
        searches.remove(viewer.id(), id);
    }

    @PUT
    @Path(ID + "/opened")
    @Operation(summary = "What is there now is not new any more")
    public void open(@RestPath long id) {
        searches.open(viewer.id(), id);
    }

    @POST
    @Path(ID + "/address")
    @Operation(
            summary = "Make its private address for feed readers, in place of the one before",
            description = "It is told this once; only a hash of it is kept.")
    public Address address(@RestPath long id) {
        String url = site.link(SavedSearchFeeds.path(searches.address(viewer.id(), id)));
        return new Address(url + ".atom", url + ".json");
    }

    @DELETE
    @Path(ID + "/address")
    @Operation(summary = "Take its address back")
    public void takeAddressBack(@RestPath long id) {
        searches.takeAddressBack(viewer.id(), id);
    }

    private static String name(Wanted wanted) {
        return wanted == null || wanted.name() == null ? "" : wanted.name().strip();
    }

    private static void refuse(Optional<String> wrong) {
        wrong.ifPresent(sentence -> {
            throw Problem.exception(422, sentence);
        });
    }
}

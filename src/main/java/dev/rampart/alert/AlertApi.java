package dev.rampart.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the owner of a token was told of. */
@Path("/api/v1/me/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "alerts")
class AlertApi {
    @Inject
    Alerts alerts;

    @Inject
    Digests digests;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param link the entry's page at its publisher
     * @param bulletin as "2026-112-AWS", or absent
     * @param why sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            long id,
            long entry,
            String title,
            String link,
            String bulletin,
            String importance,
            List<String> products,
            String why,
            Instant alertedAt,
            boolean read) {
        static Told of(Alerts.Line line) {
            return new Told(
                    line.id(),
                    line.item().id(),
                    line.item().title(),
                    line.item().link(),
                    line.item().bulletinId(),
                    line.item().importance(),
                    line.item().products(),
                    line.why(),
                    line.alertedAt(),
                    line.read());
        }
    }

    /** @param found on all pages */
    record Page(List<Told> alerts, int found, long unread, int page) {}

    record Fitting(long entry, String title, String link, String kind, Instant publishedAt, List<String> reasons) {
        static Fitting of(Week.Entry entry) {
            return new Fitting(
                    entry.item().id(),
                    entry.item().title(),
                    entry.item().link(),
                    entry.item().kind().id(),
                    entry.item().publishedAt(),
                    entry.reasons());
        }
    }

    /** @param more how many others fit */
    record Digested(Instant from, Instant to, List<Fitting> entries, int more, List<Told> missed) {}

    record Through(Instant through) {}

    @GET
    @Operation(summary = "Alerts, the latest first")
    public Page page(@RestQuery int page) {
        Paged<Alerts.Line> lines = alerts.page(viewer.id(), page);
        return new Page(
                lines.items().stream().map(Told::of).toList(), lines.found(), alerts.unread(viewer.id()), lines.page());
    }

    @GET
    @Path("digest")
    @Operation(summary = "What the last seven days brought beside the alerts, the best first")
    public Digested digest() {
        Week week = digests.week(viewer.id(), clock.instant());
        return new Digested(
                week.from(),
                week.to(),
                week.top().stream().map(Fitting::of).toList(),
                week.more(),
                week.missed().stream().map(Told::of).toList());
    }

    @PUT
    @Path("{id: \\d{1,18}}/read")
    @Operation(summary = "Mark one as read")
    @APIResponse(responseCode = "204")
    public void read(@RestPath long id) {
        alerts.read(viewer.id(), id);
    }

    @PUT
    @Path("read-through")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark as read all that had come by a moment")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "422", description = "The moment is missing")
    public void readThrough(Through wanted) {
        if (wanted == null || wanted.through() == null) {
            throw Problem.exception(422, "Say by \"through\" up to which moment; nothing was marked.");
        }
        alerts.readAll(viewer.id(), wanted.through());
    }
}

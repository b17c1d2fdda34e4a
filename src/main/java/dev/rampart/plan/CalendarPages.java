package dev.rampart.plan;

import dev.rampart.account.Account;
import dev.rampart.account.OpaqueToken;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The private address of a plan for calendar programs: making it, taking it back, and what they get there. */
@Path("/plan/calendar")
class CalendarPages {
    private static final String ICALENDAR = "text/calendar; charset=utf-8";

    @Inject
    Progress progress;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    /** @param since when the address was made, or null while there is none */
    record calendar(Instant since, boolean revoked) implements TemplateInstance {}

    /**
     * Shows the address, once.
     *
     * @param webcal the same for programs that open such links
     */
    record address(String url, String webcal) implements TemplateInstance {}

    @GET
    @RolesAllowed(Roles.LEARNER)
    @Transactional
    public TemplateInstance calendar(@RestQuery boolean revoked) {
        Instant since = CalendarAddress.of(viewer.id())
                .map(address -> address.createdAt)
                .orElse(null);
        return new calendar(since, revoked && since == null);
    }

    /** Answers with the address itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make() {
        OpaqueToken token = CalendarAddress.replace(viewer.id(), clock.instant());
        String url = site.link("/plan/calendar/" + token.text() + ".ics");
        return Response.ok(new address(url, url.replaceFirst("^https?:", "webcal:")))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("revocation")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke() {
        CalendarAddress.revoke(viewer.id());
        return Response.seeOther(URI.create("/plan/calendar?revoked=true")).build();
    }

    /** Whoever knows the address may read it; it needs no session. */
    @GET
    @Path("{token}.ics")
    @PermitAll
    @Transactional
    public Response feed(@RestPath String token, @Context Request request) {
        Account account = CalendarAddress.opened(token)
                .<Account>map(address -> Account.findById(address.accountId))
                .filter(person -> person.suspendedSince().isEmpty())
                .orElseThrow(() -> Problem.notFound("There is no calendar at this address, or it was taken back."));
        String text = Plan.of(account.id).map(plan -> text(plan, account)).orElseGet(() -> PlanCalendar.empty(site));
        EntityTag tag = new EntityTag(OpaqueToken.hash(text).substring(0, 32));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(text.getBytes(StandardCharsets.UTF_8), ICALENDAR)
                        .header("Content-Disposition", "inline; filename=\"plan.ics\"");
        return response.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private String text(Plan plan, Account account) {
        List<TaskLine> tasks = progress.tasks(plan);
        LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone);
        return catalog.exam(plan.exam)
                .map(exam -> PlanCalendar.of(plan, exam, tasks, MoveLine.reasons(plan), today, site))
                .orElseGet(() -> PlanCalendar.empty(site));
    }
}

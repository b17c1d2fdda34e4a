package dev.rampart.cohort;

import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.SiteConfig;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Links that let learners join a cohort; whoever runs it makes them and takes them back. */
@Path("/cohorts/{slug}/invitations")
@RolesAllowed(Roles.INSTRUCTOR)
class CohortInvitationPages {
    @Inject
    Cohorts cohorts;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param error what is wrong with what was chosen, or null */
    record invitations(Cohort cohort, String path, List<CohortInvitation.Line> open, String error)
            implements TemplateInstance {}

    /** Shows a link, once. */
    record invitation(Cohort cohort, String path, String link, int seats, Instant expiresAt)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance invitations(@RestPath String slug) {
        return page(Cohort.run(slug, viewer), null);
    }

    private TemplateInstance page(Cohort cohort, String error) {
        return new invitations(cohort, path(cohort), CohortInvitation.open(cohort, clock.instant()), error);
    }

    private static String path(Cohort cohort) {
        return cohort.path() + "/invitations";
    }

    /** Answers with the link itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response invite(@RestPath String slug, @RestForm int seats, @RestForm int days) {
        Cohort cohort = Cohort.run(slug, viewer);
        if (!CohortInvitation.SEATS.contains(seats) || !CohortInvitation.DAYS.contains(days)) {
            return Response.status(422)
                    .entity(page(cohort, "Choose 1, 5 or 25 people, and 1, 7 or 30 days."))
                    .build();
        }
        String link = site.link(cohorts.invite(slug, viewer, seats, days));
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
        return Response.ok(new invitation(cohort, path(cohort), link, seats, expiresAt))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@RestPath String slug, @RestPath long id) {
        if (!CohortInvitation.revoke(Cohort.run(slug, viewer), id, clock.instant())) {
            throw Problem.notFound("There is no such open link: it was taken back already.");
        }
        return Response.seeOther(URI.create("/cohorts/" + slug + "/invitations"))
                .build();
    }
}

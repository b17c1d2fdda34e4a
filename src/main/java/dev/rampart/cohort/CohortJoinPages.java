package dev.rampart.cohort;

import dev.rampart.account.Account;
import dev.rampart.account.AccountConfig;
import dev.rampart.account.Registration;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
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
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Where the link to a cohort leads: what joining means, before anyone joins. */
@Path("/cohorts/invitations/{token}")
class CohortJoinPages {
    @Inject
    Cohorts cohorts;

    @Inject
    Catalog catalog;

    @Inject
    AccountConfig accounts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param path the link's own, to come back to
     * @param instructor who runs it, or null once they are gone
     * @param door for somebody without an account: OPEN, INVITATION or CLOSED
     */
    record join(String path, Cohort cohort, String code, String instructor, String door) implements TemplateInstance {}

    record refused(String sentence) implements TemplateInstance {}

    @GET
    @Transactional
    public Response invitation(@RestPath String token) {
        CohortInvitation invitation = CohortInvitation.of(token).orElseThrow(Cohorts::unknown);
        Cohort cohort = invitation.cohort;
        if (viewer.signedIn()
                && (cohort.runBy(viewer) || Enrolment.of(cohort, viewer.id()).isPresent())) {
            return to(cohort.path());
        }
        Optional<String> refusal = invitation.refusal(clock.instant());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        String instructor = cohort.instructorId == null ? null : Account.<Account>findById(cohort.instructorId).name;
        return Response.ok(new join(
                        "/cohorts/invitations/" + token,
                        cohort,
                        catalog.exam(cohort.exam).map(Blueprint::code).orElse(cohort.exam),
                        instructor,
                        Registration.mode(accounts).name()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refused(String sentence) {
        return Response.status(410).entity(new refused(sentence)).build();
    }

    @POST
    @Path("enrolment")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@RestPath String token) {
        Cohorts.Joining joining = cohorts.join(token, viewer);
        return joining.refusal()
                .map(CohortJoinPages::refused)
                .orElseGet(() -> to("/cohorts/" + joining.slug() + "?done=joined"));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

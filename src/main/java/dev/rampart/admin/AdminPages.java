package dev.rampart.admin;

import dev.rampart.account.Account;
import dev.rampart.account.AccountConfig;
import dev.rampart.account.Invitation;
import dev.rampart.account.Registration;
import dev.rampart.account.RegistrationMode;
import dev.rampart.account.Role;
import dev.rampart.web.Problem;
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
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where an administrator starts: what there is to decide, and how the installation is. */
@Path("/admin")
@RolesAllowed(Roles.ADMINISTRATOR)
class AdminPages {
    private static final Logger LOG = Logger.getLogger(AdminPages.class);

    @Inject
    AccountConfig accounts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @Inject
    Installation installation;

    record index(
            long people,
            long instructors,
            long administrators,
            long openInvitations,
            RegistrationMode mode,
            List<RegistrationMode> modes,
            Installation.Facts facts,
            boolean saved)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance index(@RestQuery boolean saved) {
        return new index(
                Account.count(),
                Account.count("role", Role.INSTRUCTOR),
                Account.count("role", Role.ADMINISTRATOR),
                Invitation.countOpen(clock.instant()),
                Registration.mode(accounts),
                List.of(RegistrationMode.values()),
                installation.facts(),
                saved);
    }

    @POST
    @Path("registration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response decideRegistration(@RestForm String mode) {
        RegistrationMode decided = List.of(RegistrationMode.values()).stream()
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElseThrow(() -> Problem.exception(400, "Registration is open, by invitation or closed."));
        Registration.decide(decided, Account.findById(viewer.id()), clock.instant());
        LOG.infof("registration=%s by=%d", decided, viewer.id());
        return Response.seeOther(URI.create("/admin?saved=true")).build();
    }
}

package dev.rampart.admin;

import dev.rampart.account.Account;
import dev.rampart.account.AccountConfig;
import dev.rampart.account.Invitation;
import dev.rampart.account.Registration;
import dev.rampart.account.RegistrationMode;
import dev.rampart.account.Role;
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
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Links that each let one person sign up. */
@Path("/admin/invitations")
@RolesAllowed(Roles.ADMINISTRATOR)
class InvitationPages {
    private static final Logger LOG = Logger.getLogger(InvitationPages.class);
    private static final int SHOWN = 100;

    @Inject
    AccountConfig accounts;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param invitations the latest, newest first
     * @param closed whether they rest, since registration is closed
     * @param note what stands in the field
     * @param error what is wrong with it, or null
     */
    record invitations(
            List<Invitation.Line> invitations, List<Role> roles, boolean closed, Instant now, String note, String error)
            implements TemplateInstance {}

    /** Shows a link, once. */
    record invitation(String link, String note, Role role, Instant expiresAt) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance invitations() {
        return page("", null);
    }

    /** Answers with the link itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response invite(@RestForm String note, @RestForm String role, @RestForm int days) {
        String typed = note == null ? "" : note.strip();
        Optional<Role> named = Role.named(role);
        if (typed.length() > 100 || named.isEmpty() || days < 1 || days > 90) {
            String error = typed.length() > 100
                    ? "A note has room for 100 characters."
                    : "Choose a role, and from 1 to 90 days.";
            return Response.status(422).entity(page(typed, error)).build();
        }
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
        String path = Invitation.create(typed, named.get(), Account.findById(viewer.id()), clock.instant(), expiresAt);
        LOG.infof("invitation role=%s by=%d", named.get(), viewer.id());
        return Response.ok(new invitation(site.link(path), typed, named.get(), expiresAt))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@RestPath long id) {
        if (!Invitation.revoke(id, clock.instant())) {
            throw Problem.notFound("There is no such open invitation: it was used or taken back already.");
        }
        return Response.seeOther(URI.create("/admin/invitations")).build();
    }

    private TemplateInstance page(String note, String error) {
        return new invitations(
                Invitation.latest(SHOWN),
                List.of(Role.values()),
                Registration.mode(accounts) == RegistrationMode.CLOSED,
                clock.instant(),
                note,
                error);
    }
}

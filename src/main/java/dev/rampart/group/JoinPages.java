package dev.rampart.group;

import dev.rampart.account.AccountConfig;
import dev.rampart.account.Registration;
import dev.rampart.account.RegistrationMode;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where an invitation's link leads: what joining means, and what to share. Nothing is chosen beforehand. */
@Path("/groups/invitations/{token}")
class JoinPages {
    @Inject
    Groups groups;

    @Inject
    Catalog catalog;

    @Inject
    AccountConfig accounts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param path the link's own, to come back to */
    record join(String path, String name, String description, String code, String day) implements TemplateInstance {}

    /** @param door for somebody without an account: OPEN, INVITATION or CLOSED */
    record welcome(String path, String name, String code, String day, String door) implements TemplateInstance {}

    record refused(String sentence) implements TemplateInstance {}

    @GET
    @Transactional
    public Response invitation(@RestPath String token) {
        GroupInvitation invitation = GroupInvitation.of(token).orElseThrow(Groups::unknown);
        StudyGroup group = invitation.group;
        if (viewer.signedIn() && Membership.of(group, viewer.id()).isPresent()) {
            return to(group.path());
        }
        Optional<String> refusal = invitation.refusal(clock.instant());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        String path = "/groups/invitations/" + token;
        String code = catalog.exam(group.exam).map(Blueprint::code).orElse(group.exam);
        String day = Days.words(group.commonDate);
        RegistrationMode door = Registration.mode(accounts);
        return Response.ok(
                        viewer.signedIn()
                                ? new join(path, group.name, group.description, code, day)
                                : new welcome(path, group.name, code, day, door.name()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refused(String sentence) {
        return Response.status(410).entity(new refused(sentence)).build();
    }

    @POST
    @Path("membership")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@RestPath String token, @RestForm boolean totals, @RestForm boolean scores) {
        Groups.Joining joining = groups.join(token, viewer.id(), new Sharing(totals, scores));
        return joining.refusal()
                .map(JoinPages::refused)
                .orElseGet(() -> to("/groups/" + joining.slug() + "?done=joined"));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

package dev.rampart.group;

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

/** Links that let people join a group; its owner makes them and takes them back. */
@Path("/groups/{slug}/invitations")
@RolesAllowed(Roles.LEARNER)
class GroupInvitationPages {
    @Inject
    Groups groups;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param error what is wrong with what was chosen, or null */
    record invitations(String slug, String name, String path, List<GroupInvitation.Line> open, String error)
            implements TemplateInstance {}

    /** Shows a link, once. */
    record invitation(String slug, String name, String path, String link, int seats, Instant expiresAt)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance invitations(@RestPath String slug) {
        return page(StudyGroup.owned(slug, viewer.id()), null);
    }

    private TemplateInstance page(StudyGroup group, String error) {
        return new invitations(
                group.slug, group.name, path(group), GroupInvitation.open(group, clock.instant()), error);
    }

    private static String path(StudyGroup group) {
        return group.path() + "/invitations";
    }

    /** Answers with the link itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response invite(@RestPath String slug, @RestForm int seats, @RestForm int days) {
        StudyGroup group = StudyGroup.owned(slug, viewer.id());
        if (!GroupInvitation.SEATS.contains(seats) || !GroupInvitation.DAYS.contains(days)) {
            return Response.status(422)
                    .entity(page(group, "Choose 1, 5 or 25 people, and 1, 7 or 30 days."))
                    .build();
        }
        String link = site.link(groups.invite(slug, viewer.id(), seats, days));
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
        return Response.ok(new invitation(slug, group.name, path(group), link, seats, expiresAt))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@RestPath String slug, @RestPath long id) {
        if (!GroupInvitation.revoke(StudyGroup.owned(slug, viewer.id()), id, clock.instant())) {
            throw Problem.notFound("There is no such open link: it was taken back already.");
        }
        return Response.seeOther(URI.create("/groups/" + slug + "/invitations")).build();
    }
}

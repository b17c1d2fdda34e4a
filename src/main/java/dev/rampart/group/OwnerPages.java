package dev.rampart.group;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the owner of a group decides: its name and date, who is in it, who owns it, and its end. */
@Path("/groups/{slug}/settings")
@RolesAllowed(Roles.LEARNER)
class OwnerPages {
    private static final Map<String, String> DONE =
            Map.of("details", "Saved.", "removal", "That person is not in the group any more.");

    @Inject
    Groups groups;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param typed what stands in the fields, whether or not it is saved
     * @param members without the owner
     * @param done what was just done, or null
     */
    record settings(
            String slug,
            String name,
            NewGroup typed,
            List<Membership.Member> members,
            String done,
            Map<String, String> errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance settings(@RestPath String slug, @RestQuery String done) {
        StudyGroup group = StudyGroup.owned(slug, viewer.id());
        return page(group, NewGroup.of(group), done == null ? null : DONE.get(done), Map.of());
    }

    private settings page(StudyGroup group, NewGroup typed, String done, Map<String, String> errors) {
        List<Membership.Member> others = Membership.members(group).stream()
                .filter(member -> !group.ownedBy(member.accountId()))
                .toList();
        return new settings(group.slug, group.name, typed, others, done, errors);
    }

    @POST
    @Path("details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(
            @RestPath String slug, @RestForm String name, @RestForm String description, @RestForm String date) {
        StudyGroup group = StudyGroup.owned(slug, viewer.id());
        NewGroup typed = new NewGroup(name, description, group.exam, date);
        Map<String, String> errors =
                typed.errors(LocalDate.ofInstant(clock.instant(), viewer.zone()), group.commonDate);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(group, typed, null, errors)).build();
        }
        groups.change(slug, viewer.id(), typed);
        return to("/groups/" + slug + "/settings?done=details");
    }

    @POST
    @Path("members/{member}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String slug, @RestPath long member) {
        groups.remove(slug, viewer.id(), member);
        return to("/groups/" + slug + "/settings?done=removal");
    }

    /** @param member the membership's id */
    @POST
    @Path("owner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(@RestPath String slug, @RestForm long member) {
        groups.handOver(slug, viewer.id(), member);
        return to("/groups/" + slug);
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@RestPath String slug) {
        groups.end(slug, viewer.id());
        return to("/groups");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

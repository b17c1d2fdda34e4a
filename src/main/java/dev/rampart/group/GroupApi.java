package dev.rampart.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.attempt.Score;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A member's study groups: what the others share there, and what they share themselves. */
@Path("/api/v1/groups")
@RolesAllowed(Roles.LEARNER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
class GroupApi {
    @Inject
    Groups groups;

    @Inject
    Boards boards;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    /** @param threshold the line that scores have to pass, in percent */
    record Group(
            String slug,
            String name,
            String description,
            String exam,
            LocalDate commonDate,
            int threshold,
            Sharing sharing,
            List<Member> members) {}

    /** Totals and scores are left out unless the member shares them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String name, boolean you, boolean owner, Totals totals, Scores scores) {
        static Member of(Board.Row row) {
            return new Member(
                    row.name(),
                    row.self(),
                    row.owner(),
                    row.totals() == null
                            ? null
                            : new Totals(
                                    row.totals().answered(),
                                    row.totals().fullExams(),
                                    row.totals().workshops(),
                                    row.totals().lastActive()),
                    row.scores() == null
                            ? null
                            : new Scores(
                                    row.scores().latest().stream()
                                            .map(Score::percent)
                                            .toList(),
                                    row.scores().ready(),
                                    row.scores().readiness()));
        }
    }

    record Totals(long answered, long fullExams, int workshops, LocalDate lastActive) {}

    /** @param latest percents of the latest full exams, the oldest first */
    record Scores(List<String> latest, boolean ready, String readiness) {}

    @GET
    @Transactional
    @Operation(summary = "The groups that the token's owner is in")
    public List<Groups.Line> list() {
        return groups.of(viewer.id());
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(summary = "One group, with what each member shares in it")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such group, or you are not in it")
    public Group group(@RestPath String slug) {
        StudyGroup group = StudyGroup.of(slug, viewer.id());
        Blueprint exam = catalog.exam(group.exam)
                .orElseThrow(() -> Problem.notFound("The exam of this group is not in the catalog any longer."));
        Board board = boards.of(group, exam, viewer.id(), viewer.zone());
        return new Group(
                group.slug,
                group.name,
                group.description,
                group.exam,
                group.commonDate,
                board.threshold(),
                Share.of(Membership.of(group, viewer.id()).orElseThrow()),
                board.rows().stream().map(Member::of).toList());
    }

    @PUT
    @Path("{slug}/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Share exactly this with the group, from now on")
    @APIResponse(responseCode = "200")
    public Sharing share(@RestPath String slug, Sharing sharing) {
        if (sharing == null) {
            throw Problem.exception(400, "Send what to share as JSON, with totals and scores; nothing was changed.");
        }
        groups.share(slug, viewer.id(), sharing);
        return sharing;
    }
}

package dev.rampart.group;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One's groups, and each one's page for its members. */
@Path("/groups")
@RolesAllowed(Roles.LEARNER)
class GroupPages {
    private static final int EVENTS = 12;

    /** What was just done, by the word that the address carries. */
    private static final Map<String, String> DONE = Map.of(
            "joined", "You are in. What you share stands below; you can change it whenever you like.",
            "sharing", "Saved. The others see it so from now on.",
            "created", "Your group is here. Invite the others by a link.");

    @Inject
    Groups groups;

    @Inject
    GroupExams groupExams;

    @Inject
    ExamViews examViews;

    @Inject
    Boards boards;

    @Inject
    Catalog catalog;

    @Inject
    @Any
    Instance<GroupPanel> panels;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record list(List<GroupLine> groups) implements TemplateInstance {}

    /** @param errors what is wrong, by field */
    record creation(NewGroup typed, List<Blueprint> exams, LocalDate today, Map<String, String> errors)
            implements TemplateInstance {}

    /** @param done what was just done, or null */
    record show(GroupView group, String done) implements TemplateInstance {}

    record GroupLine(Groups.Line group, String code, String countdown) {
        public String day() {
            return Days.words(group.commonDate());
        }
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return new list(groups.of(viewer.id()).stream()
                .map(group -> {
                    String code = code(group.exam());
                    return new GroupLine(group, code, Days.until(today(), group.commonDate(), code));
                })
                .toList());
    }

    private String code(String exam) {
        return catalog.exam(exam).map(Blueprint::code).orElse(exam.toUpperCase(java.util.Locale.ROOT));
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return new creation(NewGroup.BLANK, catalog.exams(), today(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestForm String name, @RestForm String description, @RestForm String exam, @RestForm String date) {
        NewGroup typed = new NewGroup(name, description, exam, date);
        Map<String, String> errors = typed.errors(today(), null);
        if (catalog.exam(typed.exam()).isEmpty()) {
            errors.put("exam", "Choose the exam that the group learns for.");
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new creation(typed, catalog.exams(), today(), errors))
                    .build();
        }
        return to("/groups/" + groups.create(viewer.id(), typed) + "?done=created");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    @GET
    @Path("{slug}")
    public TemplateInstance group(@RestPath String slug, @RestQuery String done) {
        groupExams.keepUp(slug, viewer.id());
        return page(slug, done == null ? null : DONE.get(done));
    }

    @Transactional
    TemplateInstance page(String slug, String done) {
        StudyGroup group = StudyGroup.of(slug, viewer.id());
        Blueprint exam = catalog.exam(group.exam)
                .orElseThrow(() -> Problem.notFound("The exam of this group is not in the catalog any longer."));
        Board board = boards.of(group, exam, viewer.id(), viewer.zone());
        return new show(
                new GroupView(
                        group,
                        exam,
                        Days.until(today(), group.commonDate, exam.code()),
                        group.ownedBy(viewer.id()),
                        board,
                        examViews.latest(group, exam, viewer.id()),
                        panels(group),
                        GroupEvent.latest(group, EVENTS)),
                done);
    }

    private List<TemplateInstance> panels(StudyGroup group) {
        Teams.Team told = new Teams.Team(group.id, group.slug, group.name);
        return panels.stream()
                .sorted(Comparator.comparing(GroupPanel::place))
                .map(panel -> panel.of(told, viewer.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    @POST
    @Path("{slug}/sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(@RestPath String slug, @RestForm boolean totals, @RestForm boolean scores) {
        groups.share(slug, viewer.id(), new Sharing(totals, scores));
        return to("/groups/" + slug + "?done=sharing");
    }

    @POST
    @Path("{slug}/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestPath String slug) {
        groups.leave(slug, viewer.id());
        return to("/groups");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

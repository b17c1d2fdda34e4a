package dev.rampart.cohort;

import dev.rampart.account.Account;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
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
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The cohorts that one runs or is in, and each one's page. */
@Path("/cohorts")
@RolesAllowed(Roles.LEARNER)
class CohortPages {
    private static final int PAGE = 50;

    /** What was just done, by the word that the address carries. */
    private static final Map<String, String> DONE = Map.of(
            "joined", "You are in.",
            "created", "Your cohort is here. Invite its learners by a link.",
            "details", "Saved.",
            "removal", "That person is not in the cohort any more.",
            "archived", "Archived. Nobody joins it any more, and its learners are not asked its questions.",
            "back", "The cohort goes on.");

    @Inject
    Cohorts cohorts;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record list(Paged<CohortLine> cohorts, Filter filter) implements TemplateInstance {}

    record CohortLine(Cohorts.Line cohort, String code) {}

    /** @param errors what is wrong, by field */
    record creation(NewCohort typed, List<Blueprint> exams, Map<String, String> errors) implements TemplateInstance {}

    /** @param instructor how Rampart addresses whoever runs it, or null once they are gone */
    record show(Cohort cohort, String code, String instructor, boolean archived, String done)
            implements TemplateInstance {}

    /**
     * @param bank how documents name it
     * @param typed what stands in the fields, whether or not it is saved
     * @param done what was just done, or null
     */
    record run(
            Cohort cohort,
            String path,
            String code,
            String bank,
            Paged<Enrolment.Member> members,
            Filter filter,
            boolean archived,
            NewCohort typed,
            String done,
            Map<String, String> errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery int page) {
        List<CohortLine> lines = cohorts.of(viewer).stream()
                .map(cohort -> new CohortLine(cohort, code(cohort.exam())))
                .toList();
        return new list(Paged.of(lines, page, PAGE), Filter.NONE);
    }

    private String code(String exam) {
        return catalog.exam(exam).map(Blueprint::code).orElse(exam.toUpperCase(Locale.ROOT));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.INSTRUCTOR)
    public TemplateInstance form() {
        return new creation(NewCohort.BLANK, catalog.exams(), Map.of());
    }

    @POST
    @RolesAllowed(Roles.INSTRUCTOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestForm String name,
            @RestForm String description,
            @RestForm String exam,
            @RestForm String starts,
            @RestForm String ends) {
        NewCohort typed = new NewCohort(name, description, exam, starts, ends);
        Map<String, String> errors = typed.errors(today());
        if (catalog.exam(typed.exam()).isEmpty()) {
            errors.put("exam", "Choose the exam that the cohort learns for.");
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new creation(typed, catalog.exams(), errors))
                    .build();
        }
        return to("/cohorts/" + cohorts.create(viewer.id(), typed) + "?done=created");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    /** Its learners see what it is; whoever runs it, who they are. */
    @GET
    @Path("{slug}")
    @Transactional
    public TemplateInstance cohort(@RestPath String slug, @RestQuery int page, @RestQuery String done) {
        Cohort cohort = Cohort.of(slug, viewer);
        String words = done == null ? null : DONE.get(done);
        if (cohort.runBy(viewer)) {
            return run(cohort, page, NewCohort.of(cohort), words, Map.of());
        }
        String instructor = cohort.instructorId == null ? null : Account.<Account>findById(cohort.instructorId).name;
        return new show(cohort, code(cohort.exam), instructor, cohort.archived(), words);
    }

    private run run(Cohort cohort, int page, NewCohort typed, String done, Map<String, String> errors) {
        return new run(
                cohort,
                cohort.path(),
                code(cohort.exam),
                CohortAudience.id(cohort.slug),
                Paged.of(Enrolment.members(cohort), page, PAGE),
                Filter.NONE,
                cohort.archived(),
                typed,
                done,
                errors);
    }

    @POST
    @Path("{slug}/details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(
            @RestPath String slug,
            @RestForm String name,
            @RestForm String description,
            @RestForm String starts,
            @RestForm String ends) {
        Cohort cohort = Cohort.run(slug, viewer);
        NewCohort typed = new NewCohort(name, description, cohort.exam, starts, ends);
        Map<String, String> errors = typed.errors(today());
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(run(cohort, 1, typed, null, errors))
                    .build();
        }
        cohorts.change(slug, viewer, typed);
        return to(cohort.path() + "?done=details");
    }

    @POST
    @Path("{slug}/members/{member}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String slug, @RestPath long member) {
        cohorts.remove(slug, viewer, member);
        return to("/cohorts/" + slug + "?done=removal");
    }

    /** @param on whether it is archived from now on */
    @POST
    @Path("{slug}/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response archive(@RestPath String slug, @RestForm boolean on) {
        cohorts.archive(slug, viewer, on);
        return to("/cohorts/" + slug + "?done=" + (on ? "archived" : "back"));
    }

    @POST
    @Path("{slug}/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestPath String slug) {
        cohorts.leave(slug, viewer);
        return to("/cohorts");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

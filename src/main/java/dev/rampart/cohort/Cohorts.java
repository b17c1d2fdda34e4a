package dev.rampart.cohort;

import dev.rampart.question.Audiences;
import dev.rampart.web.Problem;
import dev.rampart.web.Slugs;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who runs which cohort, and who is in it. */
@ApplicationScoped
class Cohorts {
    static final int ROOM = 500;

    /** What stands at the place of a slug in addresses already. */
    private static final Set<String> PLACES = Set.of("new", "invitations");

    @Inject
    Audiences audiences;

    @Inject
    Clock clock;

    /**
     * A row of a person's list of cohorts.
     *
     * @param runs whether they run it; else they are in it
     */
    record Line(
            String slug,
            String name,
            String exam,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean runs,
            boolean archived,
            long members) {}

    /** Those that are archived last; an administrator's include those that nobody runs any more. */
    List<Line> of(Viewer viewer) {
        return Cohort.find(
                        "select c.slug, c.name, c.exam, c.startsOn, c.endsOn,"
                                + " case when c.instructorId = ?1 or (?2 = true and c.instructorId is null) then true else false end,"
                                + " case when x.cohortId is null then false else true end,"
                                + " (select count(n) from Enrolment n where n.cohort = c)"
                                + " from Cohort c left join CohortArchive x on x.cohortId = c.id"
                                + " where c.instructorId = ?1 or (?2 = true and c.instructorId is null)"
                                + " or exists (select 1 from Enrolment e where e.cohort = c and e.accountId = ?1)"
                                + " order by case when x.cohortId is null then 0 else 1 end, c.startsOn desc, lower(c.name)",
                        viewer.id(),
                        viewer.administrator())
                .project(Line.class)
                .list();
    }

    /** @return the cohort's slug */
    @Transactional
    String create(long instructor, NewCohort typed) {
        Cohort cohort = new Cohort();
        cohort.slug = Slugs.free(typed.name(), CohortAudience.SCHEME, this::taken);
        cohort.exam = typed.exam();
        cohort.instructorId = instructor;
        cohort.createdAt = now();
        fill(cohort, typed);
        cohort.persist();
        return cohort.slug;
    }

    private boolean taken(String slug) {
        return PLACES.contains(slug) || Cohort.count("slug", slug) > 0 || audiences.spoken(CohortAudience.id(slug));
    }

    private static void fill(Cohort cohort, NewCohort typed) {
        cohort.name = typed.name();
        cohort.description = typed.description();
        cohort.startsOn = typed.firstDay();
        cohort.endsOn = typed.lastDay();
    }

    @Transactional
    void change(String slug, Viewer viewer, NewCohort typed) {
        fill(Cohort.run(slug, viewer), typed);
    }

    /** @return the path of a link that lets people join, which cannot be had again */
    @Transactional
    String invite(String slug, Viewer viewer, int seats, int days) {
        Cohort cohort = Cohort.run(slug, viewer);
        if (cohort.archived()) {
            throw Problem.exception(409, "This cohort is archived, so nobody joins it. Bring it back first.");
        }
        return CohortInvitation.create(cohort, viewer.id(), seats, now(), now().plus(Duration.ofDays(days)));
    }

    /** What a person who wants to join came to. */
    record Joining(String slug, Optional<String> refusal) {}

    /** Whoever is in already stays in. */
    @Transactional
    Joining join(String token, Viewer viewer) {
        CohortInvitation invitation = CohortInvitation.of(token).orElseThrow(Cohorts::unknown);
        Cohort cohort = invitation.cohort;
        Cohort.lock(cohort);
        CohortInvitation.getEntityManager().refresh(invitation);
        if (cohort.runBy(viewer) || Enrolment.of(cohort, viewer.id()).isPresent()) {
            return new Joining(cohort.slug, Optional.empty());
        }
        if (Enrolment.count("cohort", cohort) >= ROOM) {
            return new Joining(cohort.slug, Optional.of("This cohort is full: it has room for " + ROOM + " people."));
        }
        Optional<String> refusal = invitation.refusal(now());
        if (refusal.isEmpty()) {
            invitation.use();
            Enrolment.add(cohort, viewer.id(), now());
        }
        return new Joining(cohort.slug, refusal);
    }

    static jakarta.ws.rs.WebApplicationException unknown() {
        return Problem.notFound("This invitation is not known. Check that the link was copied whole.");
    }

    @Transactional
    void leave(String slug, Viewer viewer) {
        Cohort cohort = Cohort.of(slug, viewer);
        Cohort.lock(cohort);
        Enrolment.of(cohort, viewer.id()).ifPresent(Enrolment::delete);
    }

    @Transactional
    void remove(String slug, Viewer viewer, long member) {
        Enrolment.in(Cohort.run(slug, viewer), member).delete();
    }

    /** @param on whether it is archived from now on; else it goes on */
    @Transactional
    void archive(String slug, Viewer viewer, boolean on) {
        Cohort cohort = Cohort.run(slug, viewer);
        if (on) {
            CohortArchive.put(cohort, viewer.id(), now());
        } else {
            CohortArchive.delete("cohortId", cohort.id);
        }
    }

    /** Takes a person whose account goes out of every cohort. Those that they ran stay, for administrators to run. */
    void forget(long account) {
        Enrolment.delete("accountId", account);
        Cohort.update("instructorId = null where instructorId = ?1", account);
        CohortInvitation.update("createdBy = null where createdBy = ?1", account);
        CohortArchive.update("archivedBy = null where archivedBy = ?1", account);
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package dev.rampart.cohort;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which cohorts a person runs and in which they are; nothing about the others. */
@ApplicationScoped
class CohortData implements PersonalData {
    @Inject
    Cohorts cohorts;

    record In(String cohort, String name, Instant joinedAt) {}

    record Run(String cohort, String name, String exam, LocalDate startsOn, LocalDate endsOn, Instant createdAt) {}

    record Invited(String cohort, Instant createdAt, Instant expiresAt, int seats, int used, Instant revokedAt) {}

    record Archived(String cohort, Instant archivedAt) {}

    record Kept(List<In> enrolments, List<Run> run, List<Invited> invitations, List<Archived> archived) {}

    @Override
    public String section() {
        return "cohorts";
    }

    @Override
    public Kept export(long account) {
        return new Kept(
                Enrolment.find(
                                "select e.cohort.slug, e.cohort.name, e.joinedAt from Enrolment e where e.accountId = ?1"
                                        + " order by e.joinedAt, e.id",
                                account)
                        .project(In.class)
                        .list(),
                Cohort.find(
                                "select slug, name, exam, startsOn, endsOn, createdAt from Cohort where instructorId = ?1"
                                        + " order by createdAt, id",
                                account)
                        .project(Run.class)
                        .list(),
                CohortInvitation.find(
                                "select i.cohort.slug, i.createdAt, i.expiresAt, i.seats, i.used, i.revokedAt"
                                        + " from CohortInvitation i where i.createdBy = ?1 order by i.createdAt, i.id",
                                account)
                        .project(Invited.class)
                        .list(),
                CohortArchive.find(
                                "select c.slug, x.archivedAt from CohortArchive x, Cohort c"
                                        + " where c.id = x.cohortId and x.archivedBy = ?1 order by x.archivedAt",
                                account)
                        .project(Archived.class)
                        .list());
    }

    @Override
    public void delete(long account) {
        cohorts.forget(account);
    }
}

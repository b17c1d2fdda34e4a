package dev.rampart.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Questions of which a learner has been told what is right, in which version they saw them. */
@ApplicationScoped
public class ToldAnswers {
    /**
     * Checked in practice, or in an attempt that is over and not sealed: shown in it, or never reached by an exam and seen in
     * its result, which shows that as well.
     */
    private static final String TOLD =
            "select new dev.rampart.attempt.ToldAnswers$Told(a.id, i.position, i.versionId, a.kind)"
                    + " from AttemptItem i join i.attempt a left join Submission s on s.attemptId = a.id"
                    + " where a.accountId = :account and i.question = :question and (i.checkedAt is not null"
                    + " or s.attemptId is not null and (i.shownAt is not null or" + Attempts.ASKED + " and exists"
                    + " (select 1 from Exposure e where e.accountId = :account and e.question = i.question))"
                    + " and not exists (select 1 from Seat m join m.form f where m.attemptId = a.id and "
                    + SharedForm.SEALED + "))"
                    + " order by a.startedAt desc, a.id desc";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Where the learner was told.
     *
     * @param version of the question, as it was shown there
     */
    public record Told(long attempt, int position, long version, Kind kind) {
        /** The page on which it stands with its reasons. */
        public String href() {
            return kind.feedback()
                    ? "/attempts/" + attempt + "/lessons/" + position
                    : "/attempts/" + attempt + "/result#q" + position;
        }
    }

    /**
     * The attempt in which the learner was told last what is right.
     *
     * @param question its stable id
     * @return empty if they were not
     */
    @Transactional
    public Optional<Told> last(long account, String question) {
        return entities.createQuery(TOLD, Told.class)
                .setParameter("account", account)
                .setParameter("question", question)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}

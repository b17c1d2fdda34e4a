package dev.rampart.attempt;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A question that a learner has been shown, anywhere; what is not here is fresh to them. */
@Entity
@IdClass(Exposure.Key.class)
class Exposure extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    public Long accountId;

    /** The question's stable id. */
    @Id
    @Column(length = 100)
    public String question;

    @Column(name = "first_shown", nullable = false)
    public Instant firstShown;

    @Column(name = "last_shown", nullable = false)
    public Instant lastShown;

    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        public Long accountId;
        public String question;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(accountId, key.accountId)
                    && Objects.equals(question, key.question);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, question);
        }
    }

    private record Seen(String question, Instant lastShown) {}

    /** When the learner last saw each question, by its id. */
    static Map<String, Instant> of(long accountId) {
        return find("select question, lastShown from Exposure where accountId = ?1", accountId)
                .project(Seen.class)
                .stream()
                .collect(toMap(Seen::question, Seen::lastShown));
    }

    /** Which of the questions the learner has been shown. */
    static Set<String> among(long accountId, Collection<String> questions) {
        return questions.isEmpty()
                ? Set.of()
                : new HashSet<>(find(
                                "select question from Exposure where accountId = ?1 and question in ?2",
                                accountId,
                                questions)
                        .project(String.class)
                        .list());
    }

    /**
     * Notes that the learner is shown these questions now. The caller holds the learner's lock, since two pages may show
     * the same question for the first time at once.
     *
     * @return those that they had never been shown before
     */
    static Set<String> note(long accountId, Collection<String> questions, Instant now) {
        List<Exposure> known = list("accountId = ?1 and question in ?2", accountId, questions);
        Set<String> first = new HashSet<>(questions);
        for (Exposure exposure : known) {
            exposure.lastShown = now;
            first.remove(exposure.question);
        }
        for (String question : first) {
            Exposure exposure = new Exposure();
            exposure.accountId = accountId;
            exposure.question = question;
            exposure.firstShown = now;
            exposure.lastShown = now;
            exposure.persist();
        }
        return first;
    }
}

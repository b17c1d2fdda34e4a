package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came out of an attempt.
 *
 * @param exam the blueprint as it stands now
 * @param domains in the blueprint's order, those that the form had or should have had
 * @param items all, or only those that were not right
 * @param comparison with earlier attempts; null where nothing compares
 */
record Result(
        long id,
        Blueprint exam,
        Kind kind,
        ExtraTime extra,
        Instant startedAt,
        Instant deadline,
        Instant submittedAt,
        Submission.By by,
        Score score,
        Freshness freshness,
        List<DomainScore> domains,
        List<ResultItem> items,
        Analysis analysis,
        Comparison comparison) {
    /** Of fewer questions nothing is said of a domain. */
    private static final int ENOUGH = 5;

    /** The words of AWS's score report, by a line of our own. */
    enum Verdict {
        MEETS("meets competencies"),
        NEEDS("needs improvement"),
        TOO_FEW("too few to tell");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param wanted how many questions the domain's weight asks for in a form of this size */
    record DomainScore(String id, String name, int weight, int wanted, Score score) {
        public boolean asked() {
            return score.total() > 0;
        }
    }

    static List<DomainScore> domains(Blueprint exam, List<Scoring.Mark> marks) {
        Map<String, Score> scores = Scoring.byDomain(marks);
        Map<String, Integer> quota = FormAssembler.quota(exam, marks.size());
        return exam.domains().stream()
                .map(domain -> new DomainScore(
                        domain.id(),
                        domain.name(),
                        domain.weight(),
                        quota.get(domain.id()),
                        scores.getOrDefault(domain.id(), Score.NONE)))
                .toList();
    }

    public String title() {
        return exam.code() + " " + kind.words();
    }

    public int threshold() {
        return exam.readiness().threshold();
    }

    public boolean above() {
        return score.above(threshold());
    }

    public int wrong() {
        return score.total() - score.correct();
    }

    public Verdict verdict(DomainScore domain) {
        return verdict(domain.score(), threshold());
    }

    static Verdict verdict(Score score, int threshold) {
        return score.total() < ENOUGH ? Verdict.TOO_FEW : score.above(threshold) ? Verdict.MEETS : Verdict.NEEDS;
    }

    /** How little a domain says, by the one of which the fewest questions were asked. */
    public String verdictWords() {
        int fewest = domains.stream()
                .filter(DomainScore::asked)
                .mapToInt(domain -> domain.score().total())
                .min()
                .orElse(score.total());
        return "The words are those of AWS's score report; the line is Rampart's own, more than " + threshold()
                + " % of a domain's questions, since AWS does not publish where it draws its own. "
                + (fewest < ENOUGH
                        ? "Of fewer than " + Given.number(ENOUGH) + " questions nothing is said."
                        : "A domain of " + fewest + " questions moves by " + Math.round(100.0 / fewest)
                                + " points with each of them, so take the words as a hint.");
    }

    /** For the names of files: "scs-c03-full-exam-2026-11-24". */
    public String fileName() {
        return exam.id() + "-" + kind.words().replace(' ', '-') + "-"
                + submittedAt.atOffset(java.time.ZoneOffset.UTC).toLocalDate();
    }

    public boolean full() {
        return kind == Kind.FULL;
    }

    public boolean byDeadline() {
        return by == Submission.By.DEADLINE;
    }

    public String used() {
        return Times.words(Duration.between(startedAt, submittedAt));
    }

    /** Null where no clock ran. */
    public String allowed() {
        return deadline == null ? null : Times.exactly(Duration.between(startedAt, deadline));
    }

    /** Where the bank could not give a form what the weights ask for, as sentences; what a learner drew follows no weights. */
    public List<String> shortfalls() {
        if (!kind.weighted()) {
            return List.of();
        }
        return domains.stream()
                .filter(domain -> domain.score().total() < domain.wanted())
                .map(domain -> "By its weight " + domain.name() + " has " + domain.wanted() + " of " + score.total()
                        + " questions; the bank gave " + domain.score().total() + ".")
                .toList();
    }

    /** Whether the bank had too few questions for a form of the exam's length. */
    public boolean tooShort() {
        return full() && score.total() < exam.questions();
    }
}

package dev.rampart.review;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** A review that counted, and what FSRS made of it; there is one for each card and day. */
@Entity
@Table(name = "review_log")
class ReviewLog extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "card_id")
    public Card card;

    @Column(name = "reviewed_at", nullable = false)
    public Instant reviewedAt;

    /** The learner's own day. */
    @Column(name = "reviewed_on", nullable = false)
    public LocalDate reviewedOn;

    /** The kind of the attempt in which it was answered. */
    @Column(nullable = false, length = 10)
    public String kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Grade grade;

    /** Null for the first. */
    @Column(name = "elapsed_days")
    public Integer elapsedDays;

    /** In percent, as it was set then. */
    @Column(nullable = false)
    public int retention;

    @Column(name = "interval_days", nullable = false)
    public int intervalDays;

    @Column(nullable = false)
    public double stability;

    @Column(nullable = false)
    public double difficulty;

    static void note(Card card, Grade grade, String kind, Integer elapsed, int retention) {
        ReviewLog log = new ReviewLog();
        log.card = card;
        log.reviewedAt = card.lastAt;
        log.reviewedOn = card.lastOn;
        log.kind = kind;
        log.grade = grade;
        log.elapsedDays = elapsed;
        log.retention = retention;
        log.intervalDays = card.intervalDays;
        log.stability = card.stability;
        log.difficulty = card.difficulty;
        log.persist();
    }

    /** What came of a card's last review. */
    record Last(Long card, Grade grade, LocalDate day, int interval) {
        String words() {
            return "Last answered " + grade.words() + " on " + DayWords.date(day) + ", which makes "
                    + (interval == 1 ? "1 day." : interval + " days.");
        }
    }

    static Map<Long, Last> last(Collection<Long> cards) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        return find(
                        "select l.card.id, l.grade, l.reviewedOn, l.intervalDays from ReviewLog l"
                                + " where l.card.id in ?1 and l.reviewedOn = l.card.lastOn",
                        cards)
                .project(Last.class)
                .stream()
                .collect(toMap(Last::card, last -> last));
    }

    /** How many reviews a learner did on a day in sittings of that kind. */
    static int count(long accountId, LocalDate day, String kind) {
        return (int) count("card.accountId = ?1 and reviewedOn = ?2 and kind = ?3", accountId, day, kind);
    }
}

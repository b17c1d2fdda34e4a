package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** How long the entries of a source stay, counted from their publication. Of the days, 0 is for good. */
@Embeddable
class Keeping {
    static final int FOR_GOOD = 0;

    /** What is dropped sooner was hardly read. */
    static final int SHORTEST = 7;

    /** A hundred years. */
    static final int LONGEST = 36_525;

    /** As its document says, or null. */
    @Column(name = "listed_keep_days")
    public Integer listedDays;

    /** As someone set it, or null; that wins. */
    @Column(name = "keep_days")
    public Integer days;

    @Column(name = "keep_set_by")
    public Long setBy;

    @Column(name = "keep_set_at")
    public Instant setAt;

    void listed(Integer wanted) {
        listedDays = wanted;
    }

    /** @param wanted empty: as its document says, or else the operator */
    void set(OptionalInt wanted, long by, Instant now) {
        days = wanted.isPresent() ? wanted.getAsInt() : null;
        setBy = by;
        setAt = now;
    }

    /** "Its entries stay for 90 days, as its document says." */
    String words(Optional<Duration> byDefault) {
        String span = age(byDefault)
                .map(age -> age.toDays() == 1 ? "one day" : age.toDays() + " days")
                .map(days -> "for " + days)
                .orElse("for good");
        String why = days != null ? "as was set here" : listedDays != null ? "as its document says" : "as everywhere";
        return "Its entries stay " + span + ", " + why + ".";
    }

    /**
     * What someone chose.
     *
     * @param chosen "" as everywhere, days, or "other"
     * @param other days, as typed
     * @return null if that cannot be
     */
    static OptionalInt typed(String chosen, String other) {
        String typed = chosen.equals("other") ? other : chosen;
        if (chosen.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("\\d{1,5}")) {
            return null;
        }
        int days = Integer.parseInt(typed);
        boolean good = days == FOR_GOOD && !chosen.equals("other");
        return good || days >= SHORTEST && days <= LONGEST ? OptionalInt.of(days) : null;
    }

    /**
     * How old its entries may get.
     *
     * @param byDefault what the operator wants of all sources, empty for good
     * @return empty for good
     */
    Optional<Duration> age(Optional<Duration> byDefault) {
        Integer wanted = days == null ? listedDays : days;
        return wanted == null ? byDefault : Optional.of(Duration.ofDays(wanted)).filter(age -> !age.isZero());
    }
}

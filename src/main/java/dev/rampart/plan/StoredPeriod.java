package dev.rampart.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A {@link Period} as it is kept with its plan. */
@Embeddable
class StoredPeriod {
    @Column(name = "first_day", nullable = false)
    LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    LocalDate lastDay;

    static StoredPeriod of(Period period) {
        StoredPeriod stored = new StoredPeriod();
        stored.firstDay = period.first();
        stored.lastDay = period.last();
        return stored;
    }

    Period period() {
        return new Period(firstDay, lastDay);
    }
}

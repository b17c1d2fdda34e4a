package dev.rampart.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a learner has set for reviews, and up to when their answers were taken in. */
@Entity
@Table(name = "review_setting")
class ReviewSetting extends PanacheEntityBase {
    static final int RETENTION = 90;
    static final int CAP = 30;
    static final int MOST_A_DAY = 200;

    @Id
    @Column(name = "account_id")
    public Long accountId;

    /** In percent. */
    @Column(nullable = false)
    public int retention = RETENTION;

    @Column(name = "daily_cap", nullable = false)
    public int dailyCap = CAP;

    /** Null while none was looked at. */
    @Column(name = "taken_until")
    public Instant takenUntil;

    /** The learner's, or the defaults, which are not stored. */
    static ReviewSetting of(long accountId) {
        ReviewSetting stored = findById(accountId);
        if (stored != null) {
            return stored;
        }
        ReviewSetting setting = new ReviewSetting();
        setting.accountId = accountId;
        return setting;
    }

    /** The same, stored and as it is now. The caller holds the learner's lock. */
    static ReviewSetting stored(long accountId) {
        ReviewSetting setting = of(accountId);
        if (setting.isPersistent()) {
            getEntityManager().refresh(setting);
        } else {
            setting.persist();
        }
        return setting;
    }
}

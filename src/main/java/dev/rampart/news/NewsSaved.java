package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person saved an entry. */
@Entity
@Table(name = "news_saved")
@IdClass(OfPerson.class)
class NewsSaved {
    @Id
    @Column(name = "account_id")
    long accountId;

    @Id
    @Column(name = "entry_id")
    long entryId;

    @Column(name = "saved_at", nullable = false)
    Instant savedAt;

    static NewsSaved of(long account, long entryId, Instant now) {
        NewsSaved saved = new NewsSaved();
        saved.accountId = account;
        saved.entryId = entryId;
        saved.savedAt = now;
        return saved;
    }
}

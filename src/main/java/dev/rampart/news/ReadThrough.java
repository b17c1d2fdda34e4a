package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person marked all as read: whatever had been stored by then, but for what was marked as unread later. */
@Entity
@Table(name = "news_read_through")
class ReadThrough {
    @Id
    @Column(name = "account_id")
    long accountId;

    @Column(name = "stored_by", nullable = false)
    Instant storedBy;
}

package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person does not want to see an entry in the list. */
@Entity
@Table(name = "news_hidden")
@IdClass(OfPerson.class)
class NewsHidden {
    @Id
    @Column(name = "account_id")
    long accountId;

    @Id
    @Column(name = "entry_id")
    long entryId;

    @Column(name = "hidden_at", nullable = false)
    Instant hiddenAt;

    static NewsHidden of(long account, long entryId, Instant now) {
        NewsHidden hidden = new NewsHidden();
        hidden.accountId = account;
        hidden.entryId = entryId;
        hidden.hiddenAt = now;
        return hidden;
    }
}

package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person noted on an entry. */
@Entity
@Table(name = "news_note")
@IdClass(OfPerson.class)
class NewsNote {
    static final int MAX_TEXT = 2000;

    @Id
    @Column(name = "account_id")
    long accountId;

    @Id
    @Column(name = "entry_id")
    long entryId;

    /** As typed. */
    @Column(nullable = false, columnDefinition = "text")
    String text;

    @Column(name = "noted_at", nullable = false)
    Instant notedAt;

    static NewsNote of(long account, long entryId) {
        NewsNote note = new NewsNote();
        note.accountId = account;
        note.entryId = entryId;
        return note;
    }

    void say(String words, Instant now) {
        text = words;
        notedAt = now;
    }
}

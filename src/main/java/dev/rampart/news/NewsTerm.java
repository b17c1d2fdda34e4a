package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;

/** That a word stands in an entry; written by {@link EntryIndex}, asked for by {@link NewsList}. */
@Entity
@Table(name = "news_term")
@IdClass(NewsTerm.Key.class)
class NewsTerm {
    @Id
    @Column(nullable = false)
    byte[] term;

    @Id
    @Column(name = "entry_id")
    long entryId;

    record Key(byte[] term, long entryId) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.entryId == entryId && Arrays.equals(key.term, term);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(term) + Long.hashCode(entryId);
        }
    }
}

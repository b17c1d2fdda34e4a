package dev.rampart.news;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.util.UUID;

/** Names this database: an index that was made from another, or from one before a restore, is made anew. */
@Entity
@Table(name = "news_epoch")
class NewsEpoch extends PanacheEntityBase {
    private static final long ONLY = 1;

    @Id
    long id;

    @Column(nullable = false, length = 36)
    String epoch;

    /** The name; whoever asks first gives it. */
    static String name() {
        String known = known();
        if (known == null) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    NewsEpoch epoch = new NewsEpoch();
                    epoch.id = ONLY;
                    epoch.epoch = UUID.randomUUID().toString();
                    epoch.persistAndFlush();
                });
            } catch (PersistenceException e) {
                // Another node was first.
                if (known() == null) {
                    throw e;
                }
            }
            known = known();
        }
        return known;
    }

    private static String known() {
        return QuarkusTransaction.requiringNew().call(() -> {
            NewsEpoch epoch = findById(ONLY);
            return epoch == null ? null : epoch.epoch;
        });
    }
}

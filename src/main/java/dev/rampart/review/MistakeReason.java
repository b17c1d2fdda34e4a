package dev.rampart.review;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why one question was missed once. */
@Entity
@Table(name = "mistake_reason")
class MistakeReason extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** Of the attempt: {@link dev.rampart.attempt.Miss#item}. */
    @Column(name = "item_id", nullable = false)
    public long itemId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Reason reason;

    /** The two between which it was torn, if they were named; else both null. */
    @Column(name = "first_service", length = 80)
    public String firstService;

    @Column(name = "second_service", length = 80)
    public String secondService;

    @Column(name = "explained_at", nullable = false)
    public Instant explainedAt;

    /** By item. */
    static Map<Long, MistakeReason> of(long accountId) {
        return MistakeReason.<MistakeReason>list("accountId", accountId).stream()
                .collect(Collectors.toMap(reason -> reason.itemId, Function.identity()));
    }

    static void keep(long accountId, long item, Reason reason, List<String> services, Instant now) {
        MistakeReason kept = find("itemId", item).firstResult();
        if (kept == null) {
            kept = new MistakeReason();
            kept.accountId = accountId;
            kept.itemId = item;
        } else if (kept.reason == reason && kept.services().equals(services)) {
            return;
        }
        kept.reason = reason;
        kept.firstService = services.isEmpty() ? null : services.get(0);
        kept.secondService = services.isEmpty() ? null : services.get(1);
        kept.explainedAt = now;
        kept.persist();
    }

    /** The two that were named, or none. */
    List<String> services() {
        return firstService == null ? List.of() : List.of(firstService, secondService);
    }
}

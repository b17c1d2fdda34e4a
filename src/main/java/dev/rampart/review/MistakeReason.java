package dev.rampart.review;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
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

    /** In a query with an item {@code i}: whether its reason is kept. */
    static final String GIVEN = "exists (select 1 from MistakeReason r where r.itemId = i.id)";

    static final String MISSING = "not " + GIVEN;

    /** What is kept about one miss, without its row. */
    record Said(Long item, Reason reason, String first, String second) {}

    /** All of a learner's, by item. */
    static Map<Long, Said> said(long accountId) {
        return find(
                        "select itemId, reason, firstService, secondService from MistakeReason where accountId = ?1",
                        accountId)
                .project(Said.class)
                .stream()
                .collect(Collectors.toMap(Said::item, Function.identity()));
    }

    /** By item. */
    static Map<Long, MistakeReason> among(Collection<Long> items) {
        return items.isEmpty()
                ? Map.of()
                : MistakeReason.<MistakeReason>list("itemId in ?1", items).stream()
                        .collect(Collectors.toMap(reason -> reason.itemId, Function.identity()));
    }

    static List<MistakeReason> of(long accountId) {
        return list("accountId = ?1 order by explainedAt, itemId", accountId);
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

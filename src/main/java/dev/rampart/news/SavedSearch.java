package dev.rampart.news;

import dev.rampart.account.OpaqueToken;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What someone looks for again and again, under a name; at a private address feed readers follow it. */
@Entity
@Table(name = "news_saved_search")
class SavedSearch extends PanacheEntity {
    static final int MAX_NAME = 80;

    /** More than stand above a list. */
    static final int MOST = 50;

    static final int MAX_QUERY = 4000;

    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = MAX_NAME)
    public String name;

    /** As it stands in the address of the list. */
    @Column(nullable = false, length = MAX_QUERY)
    public String query;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** What was stored by then is not new to the person any more. */
    @Column(name = "opened_at", nullable = false)
    public Instant openedAt;

    @Column(name = "token_hash", length = 64)
    public String tokenHash;

    /** Null while it has no address. */
    @Column(name = "token_made_at")
    public Instant tokenMadeAt;

    static SavedSearch of(long account, String name, NewsFilter filter, Instant storedBy, Instant now) {
        SavedSearch search = new SavedSearch();
        search.accountId = account;
        search.name = name;
        search.query = filter.query();
        search.createdAt = now;
        search.openedAt = storedBy;
        search.persist();
        return search;
    }

    static List<SavedSearch> of(long account) {
        return list("accountId = ?1 order by id", account);
    }

    static Optional<SavedSearch> of(long account, long id) {
        return find("id = ?1 and accountId = ?2", id, account).firstResultOptional();
    }

    static Optional<SavedSearch> opened(String token) {
        return find("tokenHash", OpaqueToken.hash(token)).firstResultOptional();
    }

    public NewsFilter filter() {
        return NewsFilter.ofQuery(query);
    }

    /**
     * Makes an address in place of the one before.
     *
     * @return its token; it cannot be had again
     */
    OpaqueToken address(Instant now) {
        OpaqueToken token = OpaqueToken.random("");
        tokenHash = token.hash();
        tokenMadeAt = now;
        return token;
    }

    void takeAddressBack() {
        tokenHash = null;
        tokenMadeAt = null;
    }
}

package dev.rampart.author.currency;

import dev.rampart.account.PersonalData;
import dev.rampart.news.KeptEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an instructor decided, for export and deletion; entries that were decided on stay, so that the decision does. */
@ApplicationScoped
class CurrencyData implements PersonalData, KeptEntries {
    record Decided(long entry, String subject, Verdict verdict, String why, Instant settledAt) {}

    @Override
    public String section() {
        return "currency";
    }

    @Override
    public List<Decided> export(long account) {
        return Settlement.<Settlement>list("settledBy = ?1 order by settledAt, id", account).stream()
                .map(one -> new Decided(one.entryId, one.subject, one.verdict, one.why, one.settledAt))
                .toList();
    }

    /** The decision stays for the others, without saying whose it was, nor their words. */
    @Override
    public void delete(long account) {
        Settlement.update("settledBy = null, why = null where settledBy = ?1", account);
    }

    @Override
    public Set<Long> among(Collection<Long> entries) {
        return new HashSet<>(Settlement.find("select distinct entryId from Settlement where entryId in ?1", entries)
                .project(Long.class)
                .list());
    }
}

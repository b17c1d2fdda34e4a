package dev.rampart.news;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What a person has read, saved and looks for, and what an administrator has set of sources. */
@ApplicationScoped
class NewsPersonalData implements PersonalData {
    @Inject
    EntityManager entities;

    @Inject
    Readers readers;

    @Inject
    AddedSources added;

    /** @param readThrough everything stored by then is read; 1970 if never asked for */
    record Export(
            Instant readThrough,
            List<Reading> readings,
            List<Saved> saved,
            List<Switched> switched,
            List<Added> added,
            List<Hidden> hidden,
            List<Note> notes,
            List<Search> searches,
            List<Kept> keeping) {}

    record Reading(String title, String link, boolean read, Instant markedAt) {}

    record Saved(String title, String link, Instant savedAt) {}

    record Hidden(String title, String link, Instant hiddenAt) {}

    record Note(String title, String link, String text, Instant notedAt) {}

    /** @param addressMadeAt when its private address was made, or null */
    record Search(String name, String query, Instant createdAt, Instant openedAt, Instant addressMadeAt) {}

    /** @param days how long the entries of the source stay, 0 for good; null: as everywhere */
    record Kept(String source, Integer days, Instant setAt) {}

    record Added(String title, String url, boolean own, Instant addedAt) {}

    record Switched(String source, boolean followed, Instant switchedAt) {}

    @Override
    public String section() {
        return "news";
    }

    @Override
    public Export export(long account) {
        return new Export(
                readers.readThrough(account).storedBy(),
                list(
                        Reading.class,
                        "select new dev.rampart.news.NewsPersonalData$Reading(e.title, e.link, r.read, r.markedAt)"
                                + " from NewsReading r join NewsEntry e on e.id = r.entryId where r.accountId = :account"
                                + " order by r.markedAt",
                        account),
                list(
                        Saved.class,
                        "select new dev.rampart.news.NewsPersonalData$Saved(e.title, e.link, v.savedAt)"
                                + " from NewsSaved v join NewsEntry e on e.id = v.entryId where v.accountId = :account"
                                + " order by v.savedAt",
                        account),
                list(
                        Switched.class,
                        "select new dev.rampart.news.NewsPersonalData$Switched(s.slug, s.followed, s.switchedAt)"
                                + " from NewsSource s where s.switchedBy = :account order by s.switchedAt",
                        account),
                list(
                        Added.class,
                        "select new dev.rampart.news.NewsPersonalData$Added(s.title, s.url,"
                                + " case when s.ownerId is null then false else true end, s.addedAt)"
                                + " from NewsSource s where s.addedBy = :account order by s.addedAt",
                        account),
                list(
                        Hidden.class,
                        "select new dev.rampart.news.NewsPersonalData$Hidden(e.title, e.link, h.hiddenAt)"
                                + " from NewsHidden h join NewsEntry e on e.id = h.entryId where h.accountId = :account"
                                + " order by h.hiddenAt",
                        account),
                list(
                        Note.class,
                        "select new dev.rampart.news.NewsPersonalData$Note(e.title, e.link, n.text, n.notedAt)"
                                + " from NewsNote n join NewsEntry e on e.id = n.entryId where n.accountId = :account"
                                + " order by n.notedAt",
                        account),
                list(
                        Search.class,
                        "select new dev.rampart.news.NewsPersonalData$Search(s.name, s.query, s.createdAt, s.openedAt,"
                                + " s.tokenMadeAt) from SavedSearch s where s.accountId = :account order by s.id",
                        account),
                list(
                        Kept.class,
                        "select new dev.rampart.news.NewsPersonalData$Kept(s.slug, s.keeping.days, s.keeping.setAt)"
                                + " from NewsSource s where s.keeping.setBy = :account order by s.keeping.setAt",
                        account));
    }

    private <T> List<T> list(Class<T> type, String query, long account) {
        return entities.createQuery(query, type)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public void delete(long account) {
        for (String entity :
                List.of("NewsReading", "NewsSaved", "NewsHidden", "NewsNote", "ReadThrough", "SavedSearch")) {
            entities.createQuery("delete from " + entity + " x where x.accountId = :account")
                    .setParameter("account", account)
                    .executeUpdate();
        }
        added.forgetAll(account);
        entities.createQuery("update NewsSource set addedBy = null where addedBy = :account")
                .setParameter("account", account)
                .executeUpdate();
        entities.createQuery("update NewsSource set keeping.setBy = null where keeping.setBy = :account")
                .setParameter("account", account)
                .executeUpdate();
        entities.createQuery("update NewsSource set switchedBy = null where switchedBy = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}

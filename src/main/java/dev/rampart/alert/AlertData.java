package dev.rampart.alert;

import dev.rampart.account.PersonalData;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Of what a person was told, what they want by e-mail, and where their webhook leads; secrets stay here. */
@ApplicationScoped
class AlertData implements PersonalData {
    private static final int PAGE = 500;

    @Inject
    NewsItems items;

    /** @param title the entry's, or null if it is not there any more */
    record Told(long entry, String title, String why, Instant alertedAt, Instant readAt) {}

    record Choice(boolean mails, boolean digests, int digestDay, int digestHour, String confirmedEmail) {}

    record Hook(String url, Instant madeAt, Instant takenAt, Instant failingSince, String failure) {}

    record Weekly(LocalDate weekOf, int entries, Instant sentAt) {}

    /** @param settings null if the person never chose anything, as webhook is */
    record Export(List<Told> alerts, Choice settings, Hook webhook, List<Weekly> digests) {}

    @Override
    public String section() {
        return "alerts";
    }

    @Override
    public Export export(long account) {
        return new Export(
                told(account),
                AlertSetting.<AlertSetting>findByIdOptional(account)
                        .map(setting -> new Choice(
                                setting.mails,
                                setting.digests,
                                setting.digestDay,
                                setting.digestHour,
                                setting.confirmedEmail))
                        .orElse(null),
                Webhook.of(new Webhook.Owner.Person(account))
                        .map(webhook -> new Hook(
                                webhook.url, webhook.madeAt, webhook.takenAt, webhook.failingSince, webhook.failure))
                        .orElse(null),
                Digest.find(
                                "select weekOf, entries, sending.sentAt from Digest where accountId = ?1 order by weekOf",
                                account)
                        .project(Weekly.class)
                        .list());
    }

    private List<Told> told(long account) {
        List<Told> told = new ArrayList<>();
        List<Alert.Row> rows;
        for (int page = 0; !(rows = Alert.page(account, page, PAGE)).isEmpty(); page++) {
            Map<Long, String> titles = items
                    .of(rows.stream().map(Alert.Row::entryId).toList(), account)
                    .stream()
                    .collect(Collectors.toMap(NewsItem::id, NewsItem::title));
            rows.forEach(row -> told.add(
                    new Told(row.entryId(), titles.get(row.entryId()), row.why(), row.alertedAt(), row.readAt())));
        }
        return told;
    }

    @Override
    public void delete(long account) {
        Delivery.delete("accountId", account);
        Webhook.remove(new Webhook.Owner.Person(account));
        Digest.delete("accountId", account);
        Alert.delete("accountId", account);
        AlertSetting.deleteById(account);
    }
}

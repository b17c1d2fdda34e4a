package dev.rampart.alert;

import dev.rampart.news.NewsItem;
import java.time.Instant;
import java.util.List;

/**
 * What a week brought a person.
 *
 * @param top entries that fit their interests, the best first
 * @param more how many others fit
 * @param missed alerts of that week that they did not open
 */
record Week(Instant from, Instant to, List<Entry> top, int more, List<Alerts.Line> missed) {
    /** @param reasons sentences, the strongest first */
    record Entry(NewsItem item, int score, List<String> reasons) {
        public String href() {
            return item.href();
        }
    }

    public boolean isEmpty() {
        return top.isEmpty() && missed.isEmpty();
    }

    /** How many things it tells of. */
    int told() {
        return top.size() + missed.size();
    }
}

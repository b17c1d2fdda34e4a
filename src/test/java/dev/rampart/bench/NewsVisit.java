package dev.rampart.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Someone who reads the news. */
final class NewsVisit extends Visit {
    /** What is measured, in the order in which it is asked for. */
    static final List<Request<NewsVisit>> REQUESTS = List.of(
            new Request<>("`/q/health/live`", (visit, n) -> visit.live()),
            new Request<>("list, first page", (visit, n) -> visit.read("/news")),
            new Request<>("list, a deep page", (visit, n) -> visit.deep(n)),
            new Request<>("filter by level", (visit, n) -> visit.read("/news?level=" + (1 + n % 4) * 100)),
            new Request<>("filter by source", (visit, n) -> visit.read("/news?source=scale-" + n % Newsroom.SOURCES)),
            new Request<>("filter by product", (visit, n) -> visit.read("/news?product=Product+" + n % 50)),
            new Request<>("unread", (visit, n) -> visit.read("/news?unread=true")),
            new Request<>("search, a frequent word", (visit, n) -> visit.search(Newsroom.word(1 + n % 9))),
            new Request<>("search, a rare word", (visit, n) -> visit.search(Newsroom.word(29_000 + n))),
            new Request<>(
                    "search, two words", (visit, n) -> visit.search(Newsroom.word(n) + " " + Newsroom.word(700 + n))),
            new Request<>(
                    "search, a phrase",
                    (visit, n) -> visit.search("\"" + Newsroom.word(1 + n % 9) + " " + Newsroom.word(2) + "\"")),
            new Request<>("search, a slip", (visit, n) -> visit.search(Newsroom.word(29_000 + n) + "x")),
            new Request<>("an entry", (visit, n) -> visit.entry(n)),
            new Request<>("Atom feed", (visit, n) -> visit.read("/news.atom")),
            new Request<>("mark all as read", (visit, n) -> visit.readAll()));

    private final int entries;
    private String csrf;

    /** @param entries how many there are */
    NewsVisit(String site, String session, int entries) {
        super(site, session);
        this.entries = entries;
    }

    private long read(String path) throws Exception {
        return page(path).nanos();
    }

    /** From the first tenth of all that was published. */
    private long deep(int n) throws Exception {
        return read("/news?before=" + Newsroom.cursor(entries / 20 + n, entries));
    }

    private long search(String words) throws Exception {
        return read("/news?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private long entry(int n) throws Exception {
        return read("/news/" + (Database.FIRST_ID + 1 + (long) n * 7919 % entries));
    }

    private long readAll() throws Exception {
        if (csrf == null) {
            csrf = csrf(page("/news").body());
        }
        return form(
                        "/news/read-through",
                        csrf,
                        "csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&through="
                                + Newsroom.LAST.toEpochMilli())
                .nanos();
    }
}

package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How fast the list of news is with {@code -Dbenchmark.entries} entries (100,000), measured over HTTP. Entries are spread over
 * 20 sources, 5 levels and 80 products; each has some 40 words of a vocabulary in which, as in a language, few are frequent.
 */
abstract class NewsAtScale {
    private static final int ENTRIES = Integer.getInteger("benchmark.entries", 100_000);
    private static final int SOURCES = 20;
    private static final int PRODUCTS = 80;
    private static final int WORDS = 40;
    private static final int VOCABULARY = 30_000;
    /** So many entries in a transaction: H2's file grows a hundredfold in one of them all. */
    private static final int AT_ONCE = 2000;

    private static final int WARM_UPS = 5;
    private static final int RUNS = 25;

    /** Ids of the benchmark's rows; sequences begin far below. */
    private static final long FIRST_ID = 1_000_000_000L;

    @Inject
    DataSource database;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    NewsIndex index;

    private final HttpClient http = HttpClient.newHttpClient();

    /** The database's table of some whole numbers, in a column n. */
    abstract String numbers(int from, int to, String table);

    abstract String name();

    @Test
    @Timeout(7200)
    void the_list_at_scale() throws Exception {
        long began = System.nanoTime();
        fill();
        System.out.printf(
                "%n%s: %,d entries, filled in %d s%n", name(), ENTRIES, (System.nanoTime() - began) / 1_000_000_000);
        Person fresh = people.learner("Fresh");
        Person done = people.learner("Done");
        sql(
                "insert into news_read_through (account_id, stored_by, pressed_at) values (%d, current_timestamp, current_timestamp)"
                        .formatted(done.id()));
        sql(
                "insert into news_saved (account_id, entry_id, saved_at) select %d, %d + x.n * 37, current_timestamp from %s"
                        .formatted(done.id(), FIRST_ID, numbers(1, 50, "x")));
        System.out.printf("%-58s %9s %9s %8s%n", "", "median ms", "worst ms", "entries");
        for (Map.Entry<String, String> page : pages().entrySet()) {
            measure(page.getKey(), page.getValue(), null);
        }
        measure("unread, nothing read yet", "/news?unread=true", fresh);
        measure("unread, all read", "/news?unread=true", done);
        measure("saved", "/news?saved=true", done);
        measure("first page, signed in", "/news", done);
        measure("today, with its headlines, all read", "/", done);
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first page", "/news");
        pages.put("level 300", "/news?level=300");
        pages.put("no level", "/news?level=none");
        pages.put("kind bulletin", "/news?kind=bulletin");
        pages.put("one source", "/news?source=scale-7");
        pages.put("frequent product", "/news?product=Product+1");
        pages.put("rare product", "/news?product=Product+79");
        pages.put("rare product and level 400", "/news?product=Product+79&level=400");
        pages.put("word of nearly all entries", "/news?words=" + word(1));
        pages.put("rare word", "/news?words=" + word(29_870));
        pages.put("two frequent words", "/news?words=" + word(2) + "+" + word(5));
        pages.put("frequent and rare word", "/news?words=" + word(1) + "+" + word(29_870));
        pages.put("word and product", "/news?words=" + word(12) + "&product=Product+3");
        pages.put("beginning of many words", "/news?words=" + word(123));
        pages.put("frequent word, newest first", "/news?order=newest&words=" + word(1));
        pages.put("phrase", "/news?words=%22" + word(1) + "+" + word(2) + "%22");
        pages.put("slip of the finger", "/news?words=" + word(29_870) + "x");
        pages.put("word that is nowhere", "/news?words=nowhere");
        pages.put("deep page", "/news?before=" + cursor(0.9));
        pages.put("deep page of a level", "/news?level=200&before=" + cursor(0.9));
        pages.put("deep page of a product", "/news?product=Product+3&before=" + cursor(0.9));
        pages.put("deep page of a frequent word", "/news?order=newest&words=" + word(1) + "&before=" + cursor(0.9));
        pages.put("Atom", "/news.atom");
        pages.put("JSON, a product", "/news.json?product=Product+3");
        return pages;
    }

    private void measure(String what, String path, Person person) throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        int entries = 0;
        for (int run = -WARM_UPS; run < RUNS; run++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(People.site() + path));
            if (person != null) {
                request.header("Cookie", "rampart_session=" + person.cookie());
            }
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            double took = (System.nanoTime() - began) / 1e6;
            assertEquals(200, answer.statusCode(), path);
            entries = answer.body().split("<li class=\"news-entry|<entry>|\"external_url\"", -1).length - 1;
            if (run >= 0) {
                times[run] = took;
            }
        }
        double[] sorted = Arrays.stream(times).sorted().toArray();
        System.out.printf("%-58s %9.1f %9.1f %8d%n", what, sorted[RUNS / 2], sorted[RUNS - 1], entries);
    }

    private void fill() throws SQLException {
        QuarkusTransaction.requiringNew().run(this::sources);
        sql("insert into news_product (id, name) select %d + x.n, 'Product ' || x.n from %s"
                .formatted(FIRST_ID, numbers(1, PRODUCTS, "x")));
        for (int from = 1; from <= ENTRIES; from += AT_ONCE) {
            fill(from, Math.min(from + AT_ONCE - 1, ENTRIES));
        }
        sql("analyze");
        long began = System.nanoTime();
        index.forget();
        while (index.search(new NewsFilter(Map.of("words", "nowhere")).search(0, null, null, 1))
                        .lacking()
                > 0) {
            LockSupport.parkNanos(100_000_000);
        }
        System.out.printf("index made in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private void fill(int from, int to) throws SQLException {
        sql("""
                insert into news_entry (id, source_id, guid_key, link_key, fingerprint, kind, level, title, link, summary, body,
                    families, tags, cves, published_at, first_published_at, date_basis, stored_at, updated_at)
                select %1$d + x.n, s.id, 'guid' || x.n, 'link' || x.n, 'print' || x.n, s.kind,
                    case mod(x.n * 7, 5) when 0 then null else mod(x.n * 7, 5) * 100 end,
                    'How to do the thing number ' || x.n || ' with a service that has a long name',
                    'https://example.test/' || x.n,
                    'A summary of some two lines, as blogs have it: it says what the post is about and whom it may help to do what.',
                    '<p>' || (select string_agg(%5$s, ' ') from %6$s) || '</p>'
                        || repeat('<p>Text of an entry that goes on for a while, since entries do.</p>', 20),
                    '', '', '', %2$s, %2$s, 'SURE', %2$s, %2$s
                from %3$s join news_source s on s.slug = 'scale-' || mod(x.n, %4$d)
                """.formatted(
                        FIRST_ID,
                        "timestamp with time zone '2016-01-01 00:00:00+00:00' + x.n * " + step(),
                        numbers(from, to, "x"),
                        SOURCES,
                        "translate(cast(cast(floor(power(%d, %s)) as bigint) as varchar), '0123456789', 'abcdefghij')"
                                .formatted(VOCABULARY, chance()),
                        numbers(1, WORDS, "w")));
        sql("""
                insert into news_entry_product (product_id, entry_id)
                select distinct %1$d + cast(floor(power(%2$d, %3$s)) as bigint), %1$d + x.n from %4$s
                cross join %5$s
                """.formatted(FIRST_ID, PRODUCTS, chance(), numbers(from, to, "x"), numbers(1, 2, "w")));
    }

    private void sources() {
        IntStream.range(0, SOURCES).forEach(i -> {
            SourceKind kind = SourceKind.values()[i % SourceKind.values().length];
            NewsSource source = new NewsSource();
            source.listed(
                    new SourcesDocument.Listed(
                            "scale-" + i,
                            "Source " + i,
                            "https://example.test/" + i,
                            kind,
                            "https://example.test/",
                            false,
                            60,
                            List.of(),
                            null,
                            List.of(),
                            "For a benchmark."),
                    "news/scale.yaml",
                    clock.instant());
            source.persist();
        });
    }

    /** A number from 0 to 1 that looks like chance, of the entry x and its w-th word or product. */
    private static String chance() {
        return "(mod(x.n * 612361 + w.n * 104729 + mod(x.n, 97) * w.n * 7919, 1000003) / 1000003.0)";
    }

    /** The time from one entry to the next, so that all lie within ten years. */
    private static String step() {
        return "interval '" + Math.max(1, 315_000_000 / ENTRIES) + "' second";
    }

    /** The n-th most frequent word. */
    private static String word(int n) {
        return Integer.toString(n)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) ('a' + digit - '0')),
                        StringBuilder::append)
                .toString();
    }

    /** Where the list is at this share of its length. */
    private static Cursor cursor(double share) {
        long id = FIRST_ID + Math.round(ENTRIES * (1 - share));
        return QuarkusTransaction.requiringNew().call(() -> {
            NewsEntry entry = NewsEntry.findById(id);
            return new Cursor(entry.publishedAt, entry.id, 0);
        });
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}

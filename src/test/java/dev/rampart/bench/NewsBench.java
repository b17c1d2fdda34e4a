package dev.rampart.bench;

import dev.rampart.PackagedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the news are with {@code -Dbench.entries} (1 million) entries, 500 sources and {@code -Dbench.readers} (10,000) readers,
 * and how much slower than with 10,000 entries. The packaged product runs in a process of its own for each of the two. Then all
 * sources are due at once, and are asked on fifty hosts: first for what is new, then once more, when nothing is.
 */
@Timeout(7200)
class NewsBench {
    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int FEW_ENTRIES = 10_000;
    private static final int READERS = Integer.getInteger("bench.readers", 10_000);
    private static final int WARM_UP = 8;
    private static final int MEASURED = 20;
    private static final int TIMES = 25;
    private static final Duration INDEXED = Duration.ofMinutes(30);
    private static final Duration POLLED = Duration.ofMinutes(10);
    private static final Pattern FETCHED = Pattern.compile("news source=scale-\\d+ outcome=(\\w+)");

    @TempDir
    Path folder;

    @Test
    void on_h2() throws Exception {
        compare("H2", Place.onH2(folder.resolve("small")), Place.onH2(folder.resolve("large")));
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            compare(
                    "PostgreSQL",
                    Place.onPostgres(server, folder.resolve("small")),
                    Place.onPostgres(server, folder.resolve("large")));
        }
    }

    private void compare(String name, Place small, Place large) throws Exception {
        try (FeedHosts feeds = new FeedHosts()) {
            Accounts.Signed[] few = fill(name, small, feeds, FEW_ENTRIES);
            Accounts.Signed[] many = fill(name, large, feeds, ENTRIES);
            try (PackagedServer first = small.start(Map.of());
                    PackagedServer second = large.start(Map.of())) {
                index(name, first, FEW_ENTRIES);
                index(name, second, ENTRIES);
                Load.compare(
                        "%s, %,d entries".formatted(name, ENTRIES),
                        NewsVisit.REQUESTS,
                        "%,d".formatted(FEW_ENTRIES),
                        visits(first, few, FEW_ENTRIES),
                        visits(second, many, ENTRIES),
                        WARM_UP,
                        TIMES);
            }
            for (String what : List.of("20 new entries each", "nothing new")) {
                System.out.printf(
                        "%n%s: 500 due sources, %s: %.1f s with %,d entries, %.1f s with %,d%n",
                        name, what, poll(small), FEW_ENTRIES, poll(large), ENTRIES);
            }
        }
    }

    /** Once started, so that the tables are there. */
    private Accounts.Signed[] fill(String name, Place place, FeedHosts feeds, int entries) throws Exception {
        place.start(Map.of()).close();
        long began = System.nanoTime();
        try (Connection connection = place.connect()) {
            Accounts.Signed[] signed =
                    new Newsroom(new Database(connection)).gather(feeds, entries, READERS, WARM_UP + MEASURED);
            System.out.printf(
                    "%s: %,d entries, %d sources, %,d readers in %.0f s%n",
                    name, entries, Newsroom.SOURCES, READERS, seconds(began));
            return signed;
        } finally {
            forgetIndex(place);
        }
    }

    /** What SQL writes, no node is told of. */
    private static void forgetIndex(Place place) {
        File[] files = place.data().resolve("news-index").toFile().listFiles();
        Arrays.stream(files == null ? new File[0] : files).forEach(File::delete);
    }

    /** Waits until it is made, so that nothing but the requests is measured. */
    private static void index(String name, PackagedServer server, int entries)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/news?words=any"))
                                .build(),
                        BodyHandlers.discarding());
        server.await("news index made", INDEXED);
        System.out.printf("%s: index of %,d entries made in %.0f s%n", name, entries, seconds(began));
    }

    private static List<NewsVisit> visits(PackagedServer server, Accounts.Signed[] signed, int entries) {
        return Arrays.stream(signed)
                .map(one -> new NewsVisit(server.address(), one.session(), entries))
                .toList();
    }

    /** @return how long it took from the first source to the last, in seconds */
    private static double poll(Place place) throws Exception {
        try (Connection connection = place.connect()) {
            new Newsroom(new Database(connection)).makeDue();
        }
        Map<String, String> settings = Map.of(
                "RAMPART_NEWS_PROXY", "",
                "RAMPART_NEWS_ALLOWED_HOSTS", FeedHosts.names(),
                "RAMPART_NEWS_HOST_PAUSE", "0S");
        try (PackagedServer server = place.start(settings)) {
            server.await("news source=scale-", POLLED);
            long began = System.nanoTime();
            long end = began + POLLED.toNanos();
            long fetched;
            do {
                Thread.sleep(50);
                fetched = FETCHED.matcher(server.output()).results().count();
            } while (fetched < Newsroom.SOURCES && System.nanoTime() < end);
            if (fetched < Newsroom.SOURCES) {
                throw new AssertionError("Only " + fetched + " sources were asked: " + server.output());
            }
            return seconds(began);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

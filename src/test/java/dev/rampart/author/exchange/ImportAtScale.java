package dev.rampart.author.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.question.Holdings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How long a large import takes, and how long others wait meanwhile: {@code mvn test -Pbench -Dtest='*ImportBenchmark'}. */
abstract class ImportAtScale {
    private static final int QUESTIONS = Integer.getInteger("benchmark.questions", 5_000);

    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    abstract String name();

    @Test
    void thousands_of_questions_come_in_within_a_minute() throws InterruptedException {
        Person ina = people.instructor("Ina");
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        long id = bringing.begun(ina, "bank.gift", file);
        long brought = System.nanoTime();
        job.one(id);
        long read = System.nanoTime();
        bringing.decide(ina, id, Map.of("rest", "SCS-C03 4.2"), "store").then().statusCode(303);
        long confirmed = System.nanoTime();
        long waited = longestWait(() -> job.one(id));
        long end = System.nanoTime();
        List<Holdings.Held> stored = bringing.local(ina, "scs-c03");
        assertEquals(QUESTIONS, stored.size());
        System.out.printf(
                Locale.ROOT,
                "import on %s: %d questions, %.1f MiB: brought in %.1f s, read in %.1f s, stored in %.1f s;"
                        + " another writer waited %d ms at most%n",
                name(),
                QUESTIONS,
                file.length / 1024.0 / 1024,
                (brought - start) / 1e9,
                (read - brought) / 1e9,
                (end - confirmed) / 1e9,
                waited);
        assertTrue((end - start) / 1e9 < 60);
    }

    /** Writes a row again and again while the work goes on. */
    private static long longestWait(Runnable work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                while (!over.get()) {
                    long start = System.nanoTime();
                    QuarkusTransaction.requiringNew()
                            .run(() -> QuestionChange.update("summary = '' where id = ?1", -1L));
                    longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                }
            } catch (RuntimeException e) {
                failed.set(e);
            }
        });
        writer.start();
        work.run();
        over.set(true);
        writer.join();
        if (failed.get() != null) {
            throw failed.get();
        }
        return longest.get();
    }

    private static String file() {
        StringBuilder file = new StringBuilder();
        for (int n = 0; n < QUESTIONS; n++) {
            file.append("""
                    // question %1$d
                    $CATEGORY: $course$/bank/part %2$d

                    ::Case %1$d::A company of %1$d people keeps records of case %1$d in a bucket and asks who read them last week. \
                    Which of these sources answers with the least effort?{
                    =A trail of data events number %1$d#Data events name who read an object.
                    ~A trail of management events number %1$d#These do not tell of objects.
                    ~A report of credentials number %1$d#It lists keys, not reads.
                    ~A budget alarm number %1$d#It tells of costs.
                    }

                    """.formatted(n, n / 50));
        }
        return file.toString();
    }
}

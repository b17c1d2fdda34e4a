package dev.rampart.author.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Does what imports wait for: at once on the node that was asked, and again by the clock for what a node that died has left. A
 * claim in the database lets one job alone work on an import.
 */
@ApplicationScoped
class ImportJob {
    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Reading reading;

    @Inject
    Storing storing;

    @Inject
    Imports imports;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    @Scheduled(identity = "imports", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void due() {
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> QuestionImport.due(clock.instant()));
        due.forEach(this::one);
    }

    @Scheduled(
            identity = "imports-abandoned",
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        imports.dropAbandoned();
    }

    /** Does not wait for the clock, where jobs run at all. */
    void soon(long id) {
        if (scheduler.isStarted() && scheduler.isRunning()) {
            threads.execute(() -> one(id));
        }
    }

    /** @return false if there is nothing to do, or another job is at it */
    boolean one(long id) {
        Optional<String> claim =
                QuarkusTransaction.requiringNew().call(() -> QuestionImport.claim(id, clock.instant()));
        claim.ifPresent(held -> carryOut(id, held));
        return claim.isPresent();
    }

    private void carryOut(long id, String claim) {
        QuestionImport known = QuarkusTransaction.requiringNew().call(() -> QuestionImport.findById(id));
        if (known == null) {
            return;
        }
        Phase phase = known.phase;
        try {
            if (known.hopeless()) {
                giveUp(known, claim);
            } else if (phase == Phase.READING) {
                read(id, claim);
            } else {
                storing.run(id, claim);
            }
        } catch (QuestionImport.Overtaken e) {
            LOG.infof("import left id=%d phase=%s", id, phase);
        } catch (RuntimeException | StackOverflowError e) {
            // The claim runs out, and the clock tries again.
            LOG.errorf(e, "import failed id=%d phase=%s", id, phase);
        }
    }

    /** Whatever it is ends the job, or all of the program, each time; nobody else is to suffer for it for ever. */
    private void giveUp(QuestionImport known, String claim) {
        LOG.errorf("import given up id=%d phase=%s tries=%d", known.id, known.phase, known.tries);
        if (known.phase == Phase.READING) {
            reading.refuse(
                    known.id,
                    claim,
                    "Rampart failed each time it read this file, perhaps for want of memory. Split it. Nothing was stored.");
        } else {
            storing.giveUp(known.id, claim);
        }
    }

    /** A file that fails once fails again; nothing of it is in the bank. */
    private void read(long id, String claim) {
        try {
            reading.run(id, claim);
        } catch (QuestionImport.Overtaken e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "import unread id=%d", id);
            reading.refuse(id, claim, "Rampart failed while it read this file. Nothing was stored; the log says more.");
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

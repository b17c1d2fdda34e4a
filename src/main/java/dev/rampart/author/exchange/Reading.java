package dev.rampart.author.exchange;

import dev.rampart.question.interchange.Bounds;
import dev.rampart.question.interchange.Formats;
import dev.rampart.question.interchange.Interchange;
import dev.rampart.question.interchange.Understood;
import dev.rampart.question.interchange.UnreadableFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads an uploaded file into lines that its instructor can look at; nothing of it gets into the bank here. */
@ApplicationScoped
class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    /** Small enough not to hold anyone up. */
    private static final int BATCH = 200;

    @Inject
    Sieve sieve;

    @Inject
    Likenesses likenesses;

    @Inject
    Clock clock;

    /** What a file came to; one of the two is null. */
    private record Read(Understood understood, String refusal) {}

    void run(long id, String claim) {
        QuestionImport known = QuarkusTransaction.requiringNew().call(() -> {
            QuestionImport.progress(id, claim, 0, 0, clock.instant());
            // What another job may have left.
            ImportLine.delete("importId", id);
            return QuestionImport.findById(id);
        });
        Read read = read(
                known.name,
                known.format,
                QuarkusTransaction.requiringNew().call(() -> ImportPart.file(id, known.bytes)));
        if (read.refusal() != null) {
            refuse(id, claim, read.refusal());
            return;
        }
        List<Spot> spots = Spot.of(read.understood());
        if (spots.isEmpty()) {
            refuse(id, claim, "There is no question in this file. Nothing was stored.");
            return;
        }
        if (spots.size() > Bounds.QUESTIONS) {
            refuse(id, claim, "The file has more than 50,000 questions. Split it. Nothing was stored.");
            return;
        }
        keep(known, claim, read.understood().format(), spots);
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionImport.progress(id, claim, spots.size(), spots.size(), clock.instant());
            QuestionImport ended = QuestionImport.findById(id);
            ended.recognised = read.understood().format();
            ended.images = read.understood().media().size();
            ended.reached(Phase.READY, clock.instant());
        });
        LOG.infof("import read id=%d format=%s lines=%d", id, read.understood().format(), spots.size());
    }

    private static Read read(String name, String format, byte[] file) {
        try {
            return new Read(format(name, format, file).read(name, file), null);
        } catch (UnreadableFile e) {
            return new Read(null, e.getMessage() + " Nothing was stored.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.errorf(e, "import unreadable bytes=%d", file.length);
            return new Read(null, "Rampart failed while it read this file. Nothing was stored; the log says more.");
        }
    }

    static Interchange format(String name, String format, byte[] file) throws UnreadableFile {
        return format == null
                ? Formats.of(name, file)
                        .orElseThrow(
                                () -> new UnreadableFile(
                                        "This file looks like none of the formats that can be read. Choose its format if it is one."))
                : Formats.all().stream()
                        .filter(one -> one.title().equals(format))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableFile("This format cannot be read any more."));
    }

    private void keep(QuestionImport known, String claim, String format, List<Spot> spots) {
        Likenesses.Known there = likenesses.known(known, format);
        for (int from = 0; from < spots.size(); from += BATCH) {
            List<Spot> some = spots.subList(from, Math.min(from + BATCH, spots.size()));
            List<ImportLine> lines = sieve.lines(some, from);
            there.mark(lines);
            int done = from + some.size();
            QuarkusTransaction.requiringNew().run(() -> {
                QuestionImport.progress(known.id, claim, done, spots.size(), clock.instant());
                lines.forEach(line -> {
                    line.importId = known.id;
                    line.persist();
                });
            });
        }
    }

    void refuse(long id, String claim, String sentence) {
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionImport.progress(id, claim, 0, 0, clock.instant());
            QuestionImport refused = QuestionImport.findById(id);
            refused.refusal = sentence;
            refused.reached(Phase.REFUSED, clock.instant());
            ImportPart.delete("importId", id);
            ImportLine.delete("importId", id);
        });
        LOG.infof("import refused id=%d", id);
    }
}

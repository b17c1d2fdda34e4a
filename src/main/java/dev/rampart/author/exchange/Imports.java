package dev.rampart.author.exchange;

import dev.rampart.question.interchange.Formats;
import dev.rampart.question.interchange.Interchange;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** What instructors do with their imports: bring a file, look at it, confirm it or take it back. */
@ApplicationScoped
class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int PAGE = 50;

    /** Of one person: each keeps its whole file. */
    private static final int MOST_OPEN = 10;

    @Inject
    ImportJob job;

    @Inject
    ExchangeConfig config;

    @Inject
    Clock clock;

    List<QuestionImport> of(long account) {
        return QuestionImport.find("accountId = ?1 order by id desc", account)
                .page(0, PAGE)
                .list();
    }

    static List<String> formats() {
        return Formats.readable().stream().map(Interchange::title).toList();
    }

    /** What keeps a file from being taken in, as a sentence, or null. */
    String wrong(long size, String format) {
        if (size == 0) {
            return "Choose a file that is not empty.";
        }
        if (size > config.maxFile().asLongValue()) {
            return ExchangeLimits.tooLarge(config);
        }
        return format.isEmpty() || formats().contains(format) ? null : "There is no such format here.";
    }

    /** Takes a file in; the job reads it. It is sent in full before, or refused while it comes. */
    long begin(long account, String name, InputStream file, String format) {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            long open = QuestionImport.count(
                    "accountId = ?1 and phase in ?2", account, List.of(Phase.READING, Phase.READY, Phase.STORING));
            if (open >= MOST_OPEN) {
                throw Problem.exception(
                        409, "%d of your imports are not ended. Confirm or cancel one of them first.".formatted(open));
            }
            QuestionImport begun =
                    QuestionImport.begin(account, shortened(name), format.isEmpty() ? null : format, clock.instant());
            QuestionImport.flush();
            begun.bytes = ImportPart.store(begun.id, file);
            String error = wrong(begun.bytes, format);
            if (error != null) {
                throw Problem.exception(422, error);
            }
            return begun.id;
        });
        LOG.infof("import begun id=%d", id);
        job.soon(id);
        return id;
    }

    /** The end of a name tells its kind. */
    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    /** What was decided so far, before it is confirmed. */
    @Transactional
    void decide(long id, long account, Choices choices) {
        ready(id, account).choices = choices.written();
    }

    /** From here on the job stores. */
    void confirm(long id, long account, Choices choices) {
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionImport confirmed = ready(id, account);
            confirmed.choices = choices.written();
            confirmed.confirmedAt = clock.instant();
            confirmed.reached(Phase.STORING, clock.instant());
        });
        LOG.infof("import confirmed id=%d", id);
        job.soon(id);
    }

    private static QuestionImport ready(long id, long account) {
        QuestionImport.owned(id, account);
        QuestionImport ready = QuestionImport.findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (ready == null || !ready.ready()) {
            throw Problem.exception(409, "This import is not waiting for you any more. Look at it again.");
        }
        return ready;
    }

    /** Removes all of an import that was not confirmed, and of one that was all but its questions. */
    @Transactional
    void cancel(long id, long account) {
        if (QuestionImport.owned(id, account).phase == Phase.STORING) {
            throw Problem.exception(409, "Its questions are being stored. Wait for the end, and delete them then.");
        }
        drop(id);
        LOG.infof("import cancelled id=%d", id);
    }

    private static void drop(long id) {
        // First the row, since a job that is at it looks there.
        QuestionImport.update("claim = null where id = ?1", id);
        ImportPart.delete("importId", id);
        ImportLine.delete("importId", id);
        QuestionImport.deleteById(id);
    }

    void dropAbandoned() {
        Instant before = clock.instant().minus(config.keep());
        List<Long> abandoned = QuarkusTransaction.requiringNew()
                .call(() -> QuestionImport.find(
                                "select id from QuestionImport where phase in ?1 and uploadedAt < ?2",
                                List.of(Phase.READY, Phase.REFUSED),
                                before)
                        .project(Long.class)
                        .list());
        abandoned.forEach(id -> QuarkusTransaction.requiringNew().run(() -> drop(id)));
        if (!abandoned.isEmpty()) {
            LOG.infof("imports dropped=%d", abandoned.size());
        }
    }

    /** What a list of lines is narrowed to. */
    static final List<String> SHOWN = List.of("understood", "converted", "unknown", "broken", "there");

    /** Lines of a file, as far as they are asked for. */
    Paged<ImportLine> lines(long id, String show, int page) {
        String which = switch (show) {
            case "understood" -> " and verdict = UNDERSTOOD";
            case "converted" -> " and verdict = UNDERSTOOD and notes <> ''";
            case "unknown" -> " and verdict = UNKNOWN";
            case "broken" -> " and verdict = BROKEN";
            case "there" -> " and likeness is not null";
            default -> "";
        };
        int found = (int) ImportLine.count("importId = ?1" + which, id);
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), last);
        List<ImportLine> lines = ImportLine.find("importId = ?1" + which + " order by position", id)
                .page(shown - 1, PAGE)
                .list();
        return new Paged<>(lines, found, shown, shown < last ? shown + 1 : 0);
    }
}

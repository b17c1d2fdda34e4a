package dev.rampart.author.exchange;

import dev.rampart.catalog.Catalog;
import dev.rampart.content.ContentChanged;
import dev.rampart.content.ReviewQueue;
import dev.rampart.content.Workbench;
import dev.rampart.content.WrittenDocument;
import dev.rampart.question.Holdings;
import dev.rampart.question.QuestionsShown;
import dev.rampart.question.interchange.UnreadableFile;
import dev.rampart.question.lint.Linter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Puts what was confirmed into the bank: a document in a transaction, which also keeps what became of its lines. A job that
 * stops in between leaves whole documents, and the next one goes on behind them.
 */
@ApplicationScoped
class Storing {
    private static final Logger LOG = Logger.getLogger(Storing.class);

    @Inject
    Workbench workbench;

    @Inject
    Holdings holdings;

    @Inject
    Rewriting rewriting;

    @Inject
    Catalog catalog;

    @Inject
    ReviewQueue reviews;

    @Inject
    Event<QuestionsShown> shown;

    @Inject
    Event<ContentChanged> changes;

    @Inject
    Clock clock;

    void run(long id, String claim) {
        new Run(
                        QuarkusTransaction.requiringNew().call(() -> {
                            QuestionImport.progress(id, claim, 0, 0, clock.instant());
                            return QuestionImport.findById(id);
                        }),
                        claim)
                .all();
    }

    /** Ends what fails each time it is tried: what was stored stays, and the rest is told. */
    void giveUp(long id, String claim) {
        String sentence = "Rampart failed each time it stored this import; the log says more.";
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            QuestionImport.progress(id, claim, 0, 0, clock.instant());
            QuestionImport ended = QuestionImport.findById(id);
            List<ImportLine> begun = ImportLine.list("importId = ?1 and outcome = ?2", id, Outcome.BEGUN);
            Set<String> there = holdings.named(
                            begun.stream().map(line -> line.question).toList(), ended.accountId)
                    .keySet();
            begun.stream().filter(line -> there.contains(line.question)).forEach(line -> line.outcome = Outcome.STORED);
            QuestionImport.flush();
            ImportLine.update(
                    "outcome = ?1, reason = ?2 where importId = ?3 and verdict = ?4 and (outcome is null or outcome = ?5)",
                    Outcome.FAILED,
                    sentence,
                    id,
                    Verdict.UNDERSTOOD,
                    Outcome.BEGUN);
            ended.refusal = sentence + " What is not stored is named line by line.";
            ended.reached(Phase.STORED, clock.instant());
            ImportPart.delete("importId", id);
            ImportLine.update("body = null where importId = ?1", id);
        });
    }

    /** One job's work on one import. */
    private final class Run {
        private final QuestionImport known;
        private final String claim;
        private final Choices choices;
        private Composing composing;
        private int done;
        private int total;

        Run(QuestionImport known, String claim) {
            this.known = known;
            this.claim = claim;
            this.choices = Choices.read(known.choices);
        }

        void all() {
            List<ImportLine.Brief> lines =
                    QuarkusTransaction.requiringNew().call(() -> ImportLine.understood(known.id));
            Plan plan = Plan.of(known.id, lines, choices, catalog);
            total = (int) plan.stored();
            composing = new Composing(choices, pictures());
            step(0, () -> {
                plan.out().forEach((reason, left) -> ImportLine.settle(ids(left), Outcome.LEFT_OUT, reason));
                ImportLine.settle(ids(plan.lost()), Outcome.LEFT_OUT, "Nobody said where it goes.");
            });
            plan.documents().forEach(this::document);
            renewed(plan);
            step(0, () -> {
                QuestionImport ended = QuestionImport.findById(known.id);
                ended.reached(Phase.STORED, clock.instant());
                ImportPart.delete("importId", known.id);
                ImportLine.update("body = null where importId = ?1", known.id);
            });
            changes.fire(new ContentChanged(Linter.KIND));
            LOG.infof(
                    "import stored id=%d questions=%d documents=%d",
                    known.id, total, plan.documents().size());
        }

        /** The file is read once more for its images, which would be kept twice otherwise. */
        private Pictures pictures() {
            if (known.images == 0) {
                return Pictures.NONE;
            }
            byte[] file = QuarkusTransaction.requiringNew().call(() -> ImportPart.file(known.id, known.bytes));
            try {
                return new Pictures(
                        known.id,
                        Reading.format(known.name, known.format, file)
                                .read(known.name, file)
                                .media());
            } catch (UnreadableFile e) {
                throw new IllegalStateException(e);
            }
        }

        /** A transaction with a sign of life in it, which fails when another job has taken over. */
        private void step(int lines, Runnable work) {
            QuarkusTransaction.requiringNew().timeout(600).run(() -> {
                QuestionImport.progress(known.id, claim, done + lines, total, clock.instant());
                if (lines > 0) {
                    QuestionImport.advanced(known.id);
                }
                work.run();
            });
            done += lines;
        }

        private void document(String path, Plan.Document document) {
            List<ImportLine.Brief> open =
                    document.lines().stream().filter(line -> !line.settled()).toList();
            done += document.lines().size() - open.size();
            if (open.isEmpty()) {
                return;
            }
            List<Long> ids = ids(open);
            step(0, () -> name(ImportLine.list("id in ?1 and outcome is null", ids)));
            Map<Long, String> wrong = Map.of();
            try {
                store(path, document.target(), ids, wrong);
            } catch (WebApplicationException e) {
                LOG.warnf("import document refused id=%d path=%s: %s", known.id, path, e.getMessage());
                wrong = wrong(path, document.target(), ids);
                store(path, document.target(), ids, wrong);
            }
            settle(ids, wrong);
        }

        /** An id is never given twice, whoever may see the question that has it; a job that follows keeps it. */
        private void name(List<ImportLine> lines) {
            Set<String> taken = new HashSet<>(
                    holdings.taken(lines.stream().map(line -> line.question).toList()));
            for (ImportLine line : lines) {
                if (taken.contains(line.question)) {
                    line.question = Likenesses.cut(line.question) + "-" + line.id;
                }
                line.outcome = Outcome.BEGUN;
            }
        }

        /** The workbench has a transaction of its own; the same twice is the same version. */
        private void store(String path, Target target, List<Long> ids, Map<Long, String> wrong) {
            List<ImportLine> good = lines(ids).stream()
                    .filter(line -> !wrong.containsKey(line.id))
                    .toList();
            if (!good.isEmpty()) {
                workbench.storeSome(List.of(composing.document(path, target, good)), known.accountId, note());
            }
        }

        private List<ImportLine> lines(List<Long> ids) {
            return QuarkusTransaction.requiringNew().call(() -> ImportLine.list("id in ?1 order by position", ids));
        }

        private void settle(List<Long> ids, Map<Long, String> wrong) {
            step(ids.size(), () -> {
                wrong.forEach((line, reason) -> ImportLine.settle(List.of(line), Outcome.FAILED, reason));
                List<Long> good =
                        ids.stream().filter(line -> !wrong.containsKey(line)).toList();
                ImportLine.settle(good, reviews.required() ? Outcome.WAITING : Outcome.STORED, null);
                Set<String> questions = ImportLine.<ImportLine>list("id in ?1", good).stream()
                        .map(line -> line.question)
                        .collect(Collectors.toSet());
                if (!questions.isEmpty()) {
                    shown.fire(new QuestionsShown(known.accountId, questions));
                }
            });
        }

        /** What is wrong with which line; all of them if nobody can say. */
        private Map<Long, String> wrong(String path, Target target, List<Long> ids) {
            List<ImportLine> lines = lines(ids);
            WrittenDocument written = composing.document(path, target, lines);
            Map<Integer, List<String>> flaws =
                    Sieve.flaws(workbench.check(written.path(), written.text(), written.beside()), lines.size());
            Map<Long, String> wrong = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (flaws.isEmpty()) {
                    wrong.put(lines.get(i).id, "Its document was refused; the log says more.");
                } else if (flaws.containsKey(i)) {
                    wrong.put(lines.get(i).id, String.join(" ", flaws.get(i)));
                }
            }
            return wrong;
        }

        /** New versions of what was imported before, document by document. */
        private void renewed(Plan plan) {
            List<ImportLine.Brief> open = plan.renewed().values().stream()
                    .filter(line -> !line.settled())
                    .toList();
            done += plan.renewed().size() - open.size();
            Map<String, Holdings.Held> held = QuarkusTransaction.requiringNew()
                    .call(() -> holdings.named(plan.renewed().keySet(), known.accountId));
            open.stream()
                    .collect(Collectors.groupingBy(line -> held.containsKey(line.twin())
                            ? held.get(line.twin()).path()
                            : ""))
                    .forEach((path, lines) -> renew(path, ids(lines)));
        }

        private void renew(String path, List<Long> ids) {
            Map<String, byte[]> beside = new HashMap<>();
            Map<String, Rewriting.Change> changes = new HashMap<>();
            lines(ids).forEach(line -> changes.put(line.twin, before -> composing.renewed(line, before, beside)));
            String refusal = rewritten(path, changes, beside);
            Outcome renewed = reviews.required() ? Outcome.WAITING : Outcome.RENEWED;
            step(
                    ids.size(),
                    () -> ImportLine.<ImportLine>list("id in ?1", ids).forEach(line -> {
                        line.outcome = refusal == null ? renewed : Outcome.FAILED;
                        line.reason = refusal;
                        line.question = line.twin;
                    }));
        }

        /** @return why it was refused, or null */
        private String rewritten(String path, Map<String, Rewriting.Change> changes, Map<String, byte[]> beside) {
            try {
                rewriting.store(
                        rewriting.rewritten(Map.of(path, changes), known.accountId), beside, known.accountId, note());
                return null;
            } catch (Rewriting.Refused e) {
                return e.getMessage();
            }
        }

        private String note() {
            return "Import of " + known.name;
        }
    }

    private static List<Long> ids(List<ImportLine.Brief> lines) {
        return lines.stream().map(ImportLine.Brief::id).toList();
    }
}

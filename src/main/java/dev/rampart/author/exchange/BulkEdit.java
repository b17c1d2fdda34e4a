package dev.rampart.author.exchange;

import dev.rampart.catalog.Blueprint;
import dev.rampart.content.Checked;
import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
import dev.rampart.content.WrittenDocument;
import dev.rampart.question.Holdings;
import dev.rampart.web.Filter;
import dev.rampart.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes many local questions at once: what would come of it is told before, and it can be taken back. */
@ApplicationScoped
class BulkEdit {
    /** So many are checked while someone waits. */
    static final int MOST = 500;

    @Inject
    Holdings holdings;

    @Inject
    Rewriting rewriting;

    @Inject
    Workbench workbench;

    @Inject
    Clock clock;

    /**
     * What would come of a change.
     *
     * @param changed the questions that can be changed so
     * @param refused why others cannot, with their ids
     */
    record Look(List<Rewriting.Rewritten> documents, List<String> changed, Map<String, List<String>> refused) {
        public int refusals() {
            return refused.values().stream().mapToInt(List::size).sum();
        }
    }

    /** The local questions of an exam, narrowed. */
    List<Holdings.Held> local(Blueprint exam, Filter filter, long account) {
        Set<String> imported = filter.has("import")
                ? Set.copyOf(ImportLine.find(
                                "select l.question from ImportLine l, QuestionImport i where i.id = l.importId"
                                        + " and i.id = ?1 and i.accountId = ?2 and l.outcome in ?3",
                                Long.parseLong(filter.get("import")),
                                account,
                                Outcome.KEPT)
                        .project(String.class)
                        .list())
                : null;
        return holdings.of(exam.id(), account).stream()
                .filter(Holdings.Held::local)
                .filter(held -> imported == null || imported.contains(held.question()))
                .filter(held -> !filter.has("task") || filter.get("task").equals(held.task()))
                .filter(held -> !filter.has("type") || filter.get("type").equals(held.type()))
                .filter(held -> !filter.has("status")
                        || filter.get("status").equals(held.status().name().toLowerCase(Locale.ROOT)))
                .filter(held -> !filter.has("audience")
                        || filter.get("audience").equals(held.audience() == null ? BulkForm.EVERYONE : held.audience()))
                .toList();
    }

    /** Stores nothing. */
    Look look(List<Holdings.Held> chosen, BulkForm form, long account) {
        Map<String, List<String>> refused = new LinkedHashMap<>();
        Map<String, Map<String, Rewriting.Change>> changes = changes(chosen, form);
        List<Rewriting.Rewritten> documents = new ArrayList<>();
        for (Map.Entry<String, Map<String, Rewriting.Change>> entry : changes.entrySet()) {
            try {
                List<Rewriting.Rewritten> rewritten = document(entry.getKey(), entry.getValue(), account, refused);
                if (form.audience.startsWith("owner:")) {
                    refuseForeign(rewritten, entry.getValue().keySet(), account);
                }
                documents.addAll(rewritten);
            } catch (Rewriting.Refused e) {
                refuse(refused, e.getMessage(), entry.getValue().keySet());
            }
        }
        Set<String> not = refused.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new Look(
                documents,
                chosen.stream()
                        .map(Holdings.Held::question)
                        .filter(id -> !not.contains(id))
                        .toList(),
                refused);
    }

    /** A document with a question for its author alone is its author's alone. */
    private static void refuseForeign(List<Rewriting.Rewritten> documents, Set<String> chosen, long account)
            throws Rewriting.Refused {
        for (Rewriting.Rewritten document : documents) {
            if (document.author() == null || document.author() != account) {
                throw new Rewriting.Refused(
                        "Someone else opened their document, and would not see it any more. Duplicate it first.");
            }
            if (!chosen.containsAll(document.questions())) {
                throw new Rewriting.Refused(
                        "Their document has other questions, which no other instructor would see any more. Choose all of"
                                + " them.");
            }
        }
    }

    private static Map<String, Map<String, Rewriting.Change>> changes(List<Holdings.Held> chosen, BulkForm form) {
        Map<String, Map<String, Rewriting.Change>> changes = new TreeMap<>();
        chosen.forEach(held -> changes.computeIfAbsent(held.path(), path -> new LinkedHashMap<>())
                .put(held.question(), form::changed));
        return changes;
    }

    /** What is refused of a document stays as it is, and the rest of it is changed. */
    private List<Rewriting.Rewritten> document(
            String path, Map<String, Rewriting.Change> changes, long account, Map<String, List<String>> refused)
            throws Rewriting.Refused {
        Map<String, Rewriting.Change> left = new LinkedHashMap<>(changes);
        while (!left.isEmpty()) {
            List<Rewriting.Rewritten> rewritten = rewriting.rewritten(Map.of(path, left), account);
            Map<String, String> wrong = wrong(rewritten.get(0), account);
            if (wrong.isEmpty()) {
                return rewritten;
            }
            boolean ours = wrong.keySet().stream().anyMatch(left::containsKey);
            wrong.forEach((id, sentence) -> {
                if (left.remove(id) != null) {
                    refuse(refused, sentence, Set.of(id));
                }
            });
            if (!ours) {
                throw new Rewriting.Refused("Another question of their document is broken. Mend it first.");
            }
        }
        return List.of();
    }

    private Map<String, String> wrong(Rewriting.Rewritten rewritten, long account) {
        if (rewritten.after() == null) {
            return Map.of();
        }
        Checked checked = workbench.check(rewritten.document(), rewritten.after(), Map.of(), account);
        Map<String, String> wrong = new HashMap<>();
        Sieve.flaws(checked, rewritten.questions().size())
                .forEach((at, sentences) -> wrong.put(rewritten.questions().get(at), String.join(" ", sentences)));
        return wrong;
    }

    private static void refuse(Map<String, List<String>> refused, String sentence, Set<String> questions) {
        refused.computeIfAbsent(sentence, all -> new ArrayList<>()).addAll(questions);
    }

    /** @return the change, to be taken back by its id */
    long change(Look look, BulkForm form, long account) throws Rewriting.Refused {
        rewriting.store(look.documents(), Map.of(), account, "Changed together: " + form.summary());
        return QuarkusTransaction.requiringNew().call(() -> kept(look, form, account));
    }

    private long kept(Look look, BulkForm form, long account) {
        QuestionChange change = new QuestionChange();
        change.accountId = account;
        change.changedAt = clock.instant();
        change.summary = form.summary();
        change.questions = look.changed().size();
        look.documents().forEach(document -> change.documents.add(QuestionChange.Before.of(document)));
        change.persist();
        return change.id;
    }

    /** Every document says again what it said before, unless it was changed since. */
    @Transactional
    void undo(long id, long account) {
        QuestionChange change = QuestionChange.owned(id, account);
        if (change.undoneAt != null) {
            throw Problem.exception(409, "This change was taken back before.");
        }
        Map<String, Long> ids = rewriting.local(
                change.documents.stream().map(before -> before.path).toList(), account);
        List<WrittenDocument> written = new ArrayList<>();
        for (QuestionChange.Before document : change.documents) {
            WorkingCopy copy = ids.containsKey(document.path) ? workbench.read(ids.get(document.path), account) : null;
            if (!Objects.equals(copy == null ? null : copy.text(), document.after)) {
                throw Problem.exception(
                        409,
                        "%s was changed since, so nothing was taken back. Its history has what it said before."
                                .formatted(document.path));
            }
            written.add(new WrittenDocument(
                    document.path,
                    document.before,
                    rewriting.beside(copy == null ? document.images() : copy.images(), Map.of())));
        }
        workbench.store(written, account, "Taken back: " + change.summary);
        change.undoneAt = clock.instant();
    }
}

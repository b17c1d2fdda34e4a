package dev.rampart.review;

import dev.rampart.account.Account;
import dev.rampart.attempt.Miss;
import dev.rampart.attempt.Misses;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The mistake log: what a learner missed, joined with what they say about it. */
@ApplicationScoped
class Mistakes {
    private static final int PAGE = 10;

    @Inject
    Misses misses;

    @Inject
    QuestionBank bank;

    @Inject
    Catalog catalog;

    @Inject
    Confusions confusions;

    @Inject
    Clock clock;

    /** What a time of the log comes to. */
    record Reading(MistakePatterns patterns, List<Confusion> confusions) {}

    /**
     * @param attempt whose misses are wanted, or null for those of all
     * @throws jakarta.ws.rs.WebApplicationException as {@link Misses#ofAttempt}
     */
    @Transactional
    MistakeLog log(long accountId, Long attempt, MistakeLog.Show show, MistakeLog.Place after) {
        if (attempt != null) {
            misses.open(accountId, attempt);
        }
        Misses.Wanted all = new Misses.Wanted(attempt, null, null);
        Misses.Wanted open = all.narrowed(MistakeReason.MISSING);
        Misses.Wanted explained = all.narrowed(MistakeReason.GIVEN);
        List<Miss> found = new ArrayList<>();
        if (show.lists(false) && (after == null || !after.explained())) {
            found.addAll(misses.page(accountId, open, after == null ? null : after.item(), PAGE + 1));
        }
        if (show.lists(true) && found.size() <= PAGE) {
            Long last = after != null && after.explained() ? after.item() : null;
            found.addAll(misses.page(accountId, explained, last, PAGE + 1 - found.size()));
        }
        List<MistakeLine> lines = lines(accountId, found.subList(0, Math.min(PAGE, found.size())));
        return new MistakeLog(
                lines,
                show,
                misses.count(accountId, open),
                misses.count(accountId, explained),
                after == null,
                found.size() > PAGE ? MistakeLog.Place.of(lines.get(PAGE - 1)) : null);
    }

    private List<MistakeLine> lines(long accountId, List<Miss> some) {
        Map<Long, MistakeReason> reasons =
                MistakeReason.among(some.stream().map(Miss::item).toList());
        Map<String, MistakeNote> notes =
                MistakeNote.among(accountId, some.stream().map(Miss::question).toList());
        Map<Long, Question> versions =
                bank.versions(some.stream().map(Miss::version).distinct().toList());
        return some.stream()
                .map(miss -> {
                    MistakeReason reason = reasons.get(miss.item());
                    return new MistakeLine(
                            miss,
                            versions.get(miss.version()),
                            code(miss.exam()),
                            MistakeForm.of(miss, reason, notes.get(miss.question())),
                            reason != null,
                            null);
                })
                .toList();
    }

    private String code(String exam) {
        return catalog.exam(exam).map(Blueprint::code).orElse(exam.toUpperCase(Locale.ROOT));
    }

    /**
     * Keeps what was typed about several misses, or nothing of it if something is wrong with any.
     *
     * @return what is wrong, by item; empty if all is kept
     * @throws jakarta.ws.rs.WebApplicationException 404 for a miss that is not the learner's
     */
    @Transactional
    Map<Long, String> keep(long accountId, List<MistakeForm> typed) {
        lock(accountId);
        Map<Long, Miss> own = misses
                .ofItems(accountId, typed.stream().map(MistakeForm::item).toList())
                .stream()
                .collect(Collectors.toMap(Miss::item, Function.identity()));
        ConfusionNames names = confusions.names();
        Map<Long, String> errors = new LinkedHashMap<>();
        for (MistakeForm form : typed) {
            if (!own.containsKey(form.item())) {
                throw Problem.notFound("There is no such mistake in your log. Nothing was saved.");
            }
            String flaw = form.flaw(names);
            if (flaw != null) {
                errors.put(form.item(), flaw);
            }
        }
        if (errors.isEmpty()) {
            keep(accountId, typed, own, names);
        }
        return errors;
    }

    /** One learner's changes come one after another, also when a button was pressed twice. */
    static void lock(long accountId) {
        Account.findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void keep(long accountId, List<MistakeForm> typed, Map<Long, Miss> own, ConfusionNames names) {
        Instant now = clock.instant();
        Map<String, MistakeNote> before = MistakeNote.among(
                accountId, own.values().stream().map(Miss::question).toList());
        Map<String, String> words = new LinkedHashMap<>();
        before.forEach((question, note) -> words.put(question, note.words));
        for (MistakeForm form : typed) {
            Reason.named(form.reason())
                    .ifPresentOrElse(
                            reason -> MistakeReason.keep(accountId, form.item(), reason, form.services(names), now),
                            () -> MistakeReason.delete("itemId", form.item()));
            Miss miss = own.get(form.item());
            // One question may stand on a page twice: what was left as it was does not undo what was written beside it.
            if (!form.note().equals(words.getOrDefault(miss.question(), ""))) {
                MistakeNote.keep(accountId, miss.question(), miss.version(), form.note(), now);
            }
        }
    }

    /** A miss of the learner with what they said about it. */
    @Transactional
    Optional<MistakeLine> line(long accountId, long item) {
        return lines(accountId, misses.ofItems(accountId, List.of(item))).stream()
                .findFirst();
    }

    /** The lines with what was typed in place of what is kept. */
    static List<MistakeLine> typed(List<MistakeLine> lines, List<MistakeForm> typed, Map<Long, String> errors) {
        Map<Long, MistakeForm> byItem =
                typed.stream().collect(Collectors.toMap(MistakeForm::item, Function.identity(), (one, other) -> other));
        return lines.stream()
                .map(line -> new MistakeLine(
                        line.miss(),
                        line.question(),
                        line.exam(),
                        byItem.getOrDefault(line.miss().item(), line.form()),
                        line.explained(),
                        errors.get(line.miss().item())))
                .toList();
    }

    /** The lines of these items, in the order of the log. */
    @Transactional
    List<MistakeLine> again(long accountId, List<Long> items) {
        return lines(accountId, misses.ofItems(accountId, items));
    }

    /** What the learner missed in the last days, and what they say about it. */
    @Transactional
    Reading reading(long accountId, int days) {
        Misses.Wanted recent = Misses.Wanted.ALL.since(clock.instant().minus(Duration.ofDays(days)));
        Map<Long, MistakeReason.Said> reasons = MistakeReason.said(accountId);
        List<Miss> explained = misses.of(accountId, recent.narrowed(MistakeReason.GIVEN)).stream()
                .filter(miss -> reasons.containsKey(miss.item()))
                .toList();
        List<Misses.WrongAnswer> wrong = misses.wrong(accountId, recent);
        return new Reading(
                new MistakePatterns(
                        misses.count(accountId, recent),
                        explained.stream()
                                .map(miss -> new MistakePatterns.Explained(
                                        area(miss), reasons.get(miss.item()).reason()))
                                .toList()),
                confusions.of(
                        wrong,
                        bank.versions(wrong.stream()
                                .map(Misses.WrongAnswer::version)
                                .distinct()
                                .toList()),
                        explained.stream().map(miss -> reasons.get(miss.item())).toList()));
    }

    private MistakePatterns.Area area(Miss miss) {
        Optional<Blueprint.Domain> domain = catalog.exam(miss.exam()).stream()
                .flatMap(exam -> exam.domains().stream())
                .filter(each -> each.id().equals(miss.domain()))
                .findFirst();
        return new MistakePatterns.Area(
                code(miss.exam()),
                domain.map(Blueprint.Domain::name).orElse(miss.domain()),
                miss.task(),
                domain.stream()
                        .flatMap(each -> each.tasks().stream())
                        .filter(task -> task.id().equals(miss.task()))
                        .map(Blueprint.Task::name)
                        .findFirst()
                        .orElse(""));
    }
}

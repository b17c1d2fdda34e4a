package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.ShippedBank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Exams on paper: forms by the real assembler from the questions that ship, marked by the real rules, and counted as the
 * database counts them. Without a database, so that thousands of learners can sit.
 */
public final class PaperRoom {
    private final Blueprint exam;
    private final Map<String, Question> questions = new HashMap<>();
    private final List<QuestionBank.Entry> entries = new ArrayList<>();

    public PaperRoom(Blueprint exam) {
        this.exam = exam;
        ShippedBank.of(exam.id()).forEach(held -> {
            entries.add(held.entry());
            questions.put(held.question().id(), held.question());
        });
    }

    public Blueprint exam() {
        return exam;
    }

    public List<Question> questions() {
        return entries.stream().map(entry -> questions.get(entry.question())).toList();
    }

    /** What one learner has been shown, and the rows of what they have sat. */
    public final class Seat {
        private final Map<String, Instant> lastShown = new HashMap<>();
        private final List<FirstExposures.Row> rows = new ArrayList<>();

        /** A full exam of what is unseen as far as it goes. */
        public List<Question> fullExam(Random random) {
            return read(FormAssembler.assembleFull(exam, bank(), random));
        }

        /** A quiz that leaves the reserve alone. */
        public List<Question> quiz(Random random) {
            return read(FormAssembler.assemble(exam, 10, spare(random), random));
        }

        /** So many questions that the learner drew from one domain, which leave the reserve alone too. */
        public List<Question> drawn(String domain, int size, Random random) {
            Selection selection = new Selection(size, Set.of(domain), null, null, Which.UNSEEN);
            List<BankItem> matching = spare(random).stream()
                    .filter(item -> selection.matches(item.entry()) && Which.UNSEEN.takes(item, null))
                    .toList();
            return read(FormAssembler.assemble(exam, size, matching, random));
        }

        /** Whether a question is new to the learner. */
        public boolean fresh(Question question) {
            return !lastShown.containsKey(question.id());
        }

        /**
         * Hands in a form under time.
         *
         * @param reached how many of its questions were seen
         * @param answers what is answered to a question that may be fresh
         * @return how many are right
         */
        public int sit(List<Question> form, int reached, Instant at, BiFunction<Question, Boolean, Answer> answers) {
            Kind kind = form.size() == exam.questions() ? Kind.FULL : Kind.DRAWN;
            Map<String, long[]> counts = new LinkedHashMap<>();
            int right = 0;
            for (int i = 0; i < form.size(); i++) {
                Question question = form.get(i);
                boolean fresh = fresh(question);
                boolean shown = i < reached;
                boolean correct = Scoring.correct(question, shown ? answers.apply(question, fresh) : Answer.NONE);
                long[] count = counts.computeIfAbsent(question.task() + (fresh ? " fresh" : ""), key -> new long[3]);
                count[0] += correct ? 1 : 0;
                count[1] += shown ? 1 : 0;
                count[2]++;
                right += correct ? 1 : 0;
                if (shown) {
                    lastShown.put(question.id(), at);
                }
            }
            long attempt =
                    rows.stream().mapToLong(FirstExposures.Row::attempt).max().orElse(0) + 1;
            counts.forEach((key, count) -> {
                String task = key.split(" ")[0];
                rows.add(new FirstExposures.Row(
                        attempt,
                        kind,
                        form.size(),
                        at,
                        task.substring(0, task.indexOf('.')),
                        task,
                        key.endsWith("fresh"),
                        count[0],
                        count[1],
                        count[1],
                        count[2]));
            });
            return right;
        }

        /** As {@link FirstExposures} gives them. */
        public List<TimedSitting> sittings() {
            return FirstExposures.sittings(rows, exam.questions());
        }

        private List<BankItem> bank() {
            return entries.stream()
                    .map(entry -> new BankItem(entry, lastShown.get(entry.question())))
                    .toList();
        }

        private List<BankItem> spare(Random random) {
            List<BankItem> bank = bank();
            return Reserve.of(exam, bank).beyond(bank, random);
        }

        private List<Question> read(FormAssembler.Form form) {
            return form.entries().stream()
                    .map(entry -> questions.get(entry.question()))
                    .collect(Collectors.toList());
        }
    }
}

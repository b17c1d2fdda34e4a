package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.ToldClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Sits whole attempts without a browser, at any time in the past: for a demonstration, by the machinery of every exam. */
@ApplicationScoped
public class Rehearsal {
    /** How much of the time for each question a learner takes who is in no hurry. */
    private static final double PACE = 0.8;

    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    QuestionBank bank;

    /**
     * Sits a full exam, or a quiz that leaves enough unseen questions for full exams, and hands it in.
     *
     * @param exam the blueprint's id
     * @param start when it began; all of it has to lie in the past
     * @param share of the questions of a domain that is answered right, from 0 to 1
     * @return the attempt; empty if there was nothing to ask
     */
    @Transactional
    public OptionalLong sit(long account, String exam, boolean full, Instant start, ToDoubleFunction<String> share) {
        Candidate who = Candidate.learner(account);
        Booking booking = new Booking(exam, full ? Kind.FULL : Kind.QUIZ, ExtraTime.NONE, false, null);
        Booking.Outcome outcome = ToldClock.at(start, () -> room.start(who, booking));
        if (!(outcome instanceof Booking.Outcome.Seated seated)) {
            return OptionalLong.empty();
        }
        answer(account, seated.attempt(), start, share);
        return OptionalLong.of(seated.attempt());
    }

    /** Answers all of an attempt that began at the start, and hands it in. */
    @Transactional
    public void answer(long account, long attempt, Instant start, ToDoubleFunction<String> share) {
        answerAll(Candidate.learner(account), Attempt.findById(attempt), start, share);
    }

    private void answerAll(Candidate who, Attempt attempt, Instant start, ToDoubleFunction<String> share) {
        List<AttemptItem> items = AttemptItem.of(attempt);
        List<Habits.Act> acts = Habits.of(attempt.id, items.size(), Duration.ofMillis((long)
                (Duration.between(start, attempt.deadline).toMillis() * PACE)));
        Map<String, Double> owed = new HashMap<>();
        Instant now = start;
        for (int i = 0; i < items.size(); i++) {
            AttemptItem item = items.get(i);
            double due = owed.getOrDefault(item.domain, 0.5) + share.applyAsDouble(item.domain);
            boolean right = due >= 1;
            owed.put(item.domain, right ? due - 1 : due);
            now = answer(who, attempt, item, right, acts.get(i), now);
        }
        ToldClock.at(now.plusSeconds(1), () -> proctor.submit(who, attempt.id));
    }

    /** @return when the question is done with */
    private Instant answer(
            Candidate who, Attempt attempt, AttemptItem item, boolean right, Habits.Act act, Instant now) {
        ToldClock.at(now, () -> proctor.show(who, attempt.id, item.position));
        Interaction interaction =
                bank.versions(List.of(item.versionId)).get(item.versionId).interaction();
        Instant done = now.plus(act.time());
        if (act.changes()) {
            Instant first = now.plus(act.time().dividedBy(2));
            ToldClock.at(first, () -> give(who, attempt, item, interaction, !right, act.says(right)));
        }
        ToldClock.at(done, () -> give(who, attempt, item, interaction, right, act.says(right)));
        return done;
    }

    private Saving give(
            Candidate who,
            Attempt attempt,
            AttemptItem item,
            Interaction interaction,
            boolean right,
            Confidence confidence) {
        int revision =
                proctor.show(who, attempt.id, item.position).orElseThrow().revision();
        Answer answer = right ? interaction.key() : wrong(interaction);
        return proctor.answer(
                who,
                attempt.id,
                item.position,
                new Given(item.order().shown(answer), List.of(), confidence, null, revision));
    }

    /** A wrong answer that leaves nothing open, as the author counts. */
    static Answer wrong(Interaction interaction) {
        List<Integer> picks = new ArrayList<>(interaction.key().picks());
        if (interaction instanceof Interaction.Choice choice) {
            return new Answer(IntStream.range(0, choice.options().size())
                    .boxed()
                    .sorted(Comparator.comparing(i -> choice.options().get(i).correct()))
                    .limit(picks.size())
                    .sorted()
                    .toList());
        }
        if (interaction instanceof Interaction.Matching matching) {
            picks.set(0, (picks.get(0) + 1) % matching.responses().size());
        } else {
            Collections.reverse(picks);
        }
        return new Answer(picks);
    }
}

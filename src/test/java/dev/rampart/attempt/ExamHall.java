package dev.rampart.attempt;

import dev.rampart.account.People.Person;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sits attempts for tests, with the key at hand. */
@ApplicationScoped
public class ExamHall {
    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    Tutor tutor;

    @Inject
    QuestionBank bank;

    static Candidate candidate(Person person) {
        return Candidate.learner(person.id());
    }

    static Booking fullExam() {
        return new Booking("scs-c03", Kind.FULL, ExtraTime.NONE, false, null);
    }

    /** A quiz that may use unseen questions. */
    static Booking quiz() {
        return new Booking("scs-c03", Kind.QUIZ, ExtraTime.NONE, true, null);
    }

    /** Sits a full exam to its end, the first questions right and the rest wrong. */
    public long sitFullExam(Person person, int right) {
        long attempt = start(person, fullExam());
        finish(person, attempt, right);
        return attempt;
    }

    /** Sits an open attempt to its end, the first questions right and the rest wrong. */
    public void finish(Person person, long attempt, int right) {
        fill(person, attempt, right);
        proctor.submit(candidate(person), attempt);
    }

    /** Answers every question of an open attempt, the first ones right and the rest wrong. */
    public void fill(Person person, long attempt, int right) {
        for (int position = 1; position <= items(attempt).size(); position++) {
            answer(person, attempt, position, position <= right);
        }
    }

    /** The ids of an attempt's questions, in their order. */
    public List<String> questions(long attempt) {
        return items(attempt).stream().map(item -> item.question).toList();
    }

    /** How many questions a full SCS-C03 exam can take from. */
    public long bankSize() {
        return bank.entries("scs-c03", Question.Pool.BANK).stream()
                .filter(QuestionBank.Entry::verified)
                .count();
    }

    /** Has the person see and answer the first questions of an open attempt. */
    public void begin(Person person, long attempt, int answered) {
        for (int position = 1; position <= answered; position++) {
            answer(person, attempt, position, true);
        }
    }

    /** Has a question of an attempt with feedback checked. */
    public void check(Person person, long attempt, int position, boolean right, boolean guessed) {
        int revision = show(person, attempt, position).revision();
        List<Integer> picks = right ? key(attempt, position) : wrong(attempt, position);
        Given given = new Given(picks, List.of(), guessed ? Confidence.GUESS : null, null, revision);
        tutor.check(candidate(person), attempt, position, given);
    }

    /** The wrong answer on the page of a question, in a browser. */
    public void chooseWrong(com.microsoft.playwright.Page page, long attempt, int position) {
        ExamKeys.choose(page, wrong(attempt, position));
    }

    /** The right answer on the page of a question, in a browser. */
    public void chooseRight(com.microsoft.playwright.Page page, long attempt, int position) {
        ExamKeys.choose(page, key(attempt, position));
    }

    /** A quiz that is open, with nothing answered. */
    public long openQuiz(Person person) {
        return start(person, quiz());
    }

    long start(Person person, Booking booking) {
        Booking.Outcome outcome = room.start(candidate(person), booking);
        return outcome instanceof Booking.Outcome.Open open
                ? open.attempt()
                : ((Booking.Outcome.Seated) outcome).attempt();
    }

    Sheet show(Person person, long attempt, int position) {
        return proctor.show(candidate(person), attempt, position).orElseThrow();
    }

    /** Shows the question and answers it, right or not. */
    Saving answer(Person person, long attempt, int position, boolean right) {
        int revision = show(person, attempt, position).revision();
        List<Integer> picks = right ? key(attempt, position) : wrong(attempt, position);
        return proctor.answer(candidate(person), attempt, position, given(picks, revision));
    }

    static Given given(List<Integer> picks, int revision) {
        return new Given(picks, List.of(), null, null, revision);
    }

    /** The right answer as places on the screen. */
    List<Integer> key(long attempt, int position) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AttemptItem item = item(attempt, position);
            return item.order().shown(question(item).interaction().key());
        });
    }

    /** A wrong answer that leaves nothing open, as places on the screen. */
    List<Integer> wrong(long attempt, int position) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AttemptItem item = item(attempt, position);
            return item.order().shown(Rehearsal.wrong(question(item).interaction()));
        });
    }

    Question question(long attempt, int position) {
        return QuarkusTransaction.requiringNew().call(() -> question(item(attempt, position)));
    }

    private Question question(AttemptItem item) {
        return bank.versions(List.of(item.versionId)).get(item.versionId);
    }

    List<AttemptItem> items(long attempt) {
        return QuarkusTransaction.requiringNew().call(() -> AttemptItem.of(Attempt.findById(attempt)));
    }

    private static AttemptItem item(long attempt, int position) {
        return AttemptItem.at(Attempt.findById(attempt), position);
    }

    Attempt attempt(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.findById(id));
    }

    Submission submission(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Submission.findById(id));
    }
}

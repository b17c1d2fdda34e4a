package dev.rampart.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How it goes with something that has to reach the outside: it is tried for a day, at growing intervals. */
@Embeddable
class Sending {
    static final Duration LASTS = Duration.ofDays(1);

    /** For how long a node that took it has it alone; longer than all it does with it. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int MAX_FAILURE = 300;

    @Column(name = "begun_at", nullable = false)
    public Instant begunAt;

    /** Null once it is settled. */
    @Column(name = "due_at")
    public Instant dueAt;

    @Column(nullable = false)
    public int tries;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "given_up_at")
    public Instant givenUpAt;

    /** What went wrong last, as a sentence, or null. */
    @Column(length = MAX_FAILURE)
    public String failure;

    /** Due at once. */
    static Sending begin(Instant now) {
        Sending sending = settled(now);
        sending.dueAt = now;
        return sending;
    }

    /** Nothing is to be sent. */
    static Sending settled(Instant now) {
        Sending sending = new Sending();
        sending.begunAt = now;
        return sending;
    }

    void sent(Instant now) {
        tries++;
        sentAt = now;
        dueAt = null;
        failure = null;
    }

    /** Tries again later, but not after a day. */
    void failed(String sentence, Instant now, RandomGenerator random) {
        tries++;
        failure = cut(sentence);
        Instant end = begunAt.plus(LASTS);
        if (!now.isBefore(end)) {
            givenUpAt = now;
            dueAt = null;
            return;
        }
        Instant next = now.plus(pause(tries, random));
        dueAt = next.isBefore(end) ? next : end;
    }

    static String cut(String sentence) {
        return sentence.length() <= MAX_FAILURE ? sentence : sentence.substring(0, MAX_FAILURE - 1) + "…";
    }

    /** Doubles up to two hours; a quarter more or less, so that what failed together does not come back together. */
    static Duration pause(int tries, RandomGenerator random) {
        long millis = LONGEST_PAUSE.toMillis();
        if (tries < 8) {
            millis = Math.min(millis, FIRST_PAUSE.toMillis() << (tries - 1));
        }
        return Duration.ofMillis(millis * 3 / 4 + random.nextLong(millis / 2));
    }
}

package dev.rampart.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void pauses_grow_up_to_two_hours_and_are_never_all_the_same() {
        RandomGenerator random = new Random(7);
        for (int tries = 1; tries < 60; tries++) {
            Duration usual = Duration.ofMinutes(tries < 8 ? Math.min(120, 1L << (tries - 1)) : 120);
            long millis = Sending.pause(tries, random).toMillis();
            assertTrue(millis >= usual.toMillis() * 3 / 4 && millis < usual.toMillis() * 5 / 4, tries + ": " + millis);
        }
        assertTrue(
                Sending.pause(3, random).compareTo(Sending.pause(3, random)) != 0, "Two in a row had the same pause");
    }

    @Test
    void it_is_tried_for_a_day_and_then_given_up() {
        Sending sending = Sending.begin(NOW);
        Instant now = NOW;
        while (sending.dueAt != null) {
            now = sending.dueAt;
            assertTrue(!now.isAfter(NOW.plus(Sending.LASTS)), "It was tried after a day");
            sending.failed("It answered with 500.", now, new Random(sending.tries));
        }
        assertEquals(NOW.plus(Sending.LASTS), sending.givenUpAt);
        assertEquals("It answered with 500.", sending.failure);
        assertTrue(sending.tries > 10 && sending.tries < 30, sending.tries + " tries");
        assertNull(sending.sentAt);
    }

    @Test
    void what_was_sent_is_not_due_again_and_has_no_failure() {
        Sending sending = Sending.begin(NOW);
        sending.failed("It answered with 500.", NOW, new Random(1));
        assertNotNull(sending.dueAt);
        sending.sent(NOW.plusSeconds(90));
        assertNull(sending.dueAt);
        assertNull(sending.failure);
        assertEquals(2, sending.tries);
    }

    @Test
    void a_long_failure_is_cut() {
        Sending sending = Sending.begin(NOW);
        sending.failed("x".repeat(500), NOW, new Random(1));
        assertEquals(300, sending.failure.length());
        assertTrue(sending.failure.endsWith("…"));
    }
}

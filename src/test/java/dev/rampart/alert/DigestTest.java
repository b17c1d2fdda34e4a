package dev.rampart.alert;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Wire;
import dev.rampart.web.TestClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The weekly digest, as a page and by e-mail. */
@QuarkusTest
class DigestTest {
    private static final String PRODUCT = "Amazon WorkDocs";

    /** A Monday, 8:00 in UTC, which is where people of tests live. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    @Inject
    Alerting alerting;

    @Inject
    MailRounds rounds;

    @Inject
    Digests digests;

    @Inject
    MockMailbox mailbox;

    @Inject
    Following following;

    @Inject
    Wire wire;

    @Inject
    People people;

    @BeforeEach
    void begin() {
        following.begin();
        mailbox.clear();
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void the_week_is_mailed_once_on_the_chosen_hour_with_reasons_and_what_was_missed() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("digests", "true", "day", "1", "hour", "8"));
        wire.post("Working with WorkDocs", MONDAY.minus(Duration.ofDays(3)), PRODUCT);
        wire.post("Another thing", MONDAY.minus(Duration.ofDays(3)), "AWS Thinkbox");
        wire.post("WorkDocs of long ago", MONDAY.minus(Duration.ofDays(9)), PRODUCT);
        wire.bulletin("WorkDocs bulletin", PRODUCT);
        alerting.run();
        TestClock.get().set(MONDAY.minusSeconds(60));
        digests.run();
        rounds.run();
        assertEquals(0, to(ada).size());
        TestClock.get().set(MONDAY.plusSeconds(60));
        AlertingTest.atOnce(2, digests::run);
        AlertingTest.atOnce(2, rounds::run);
        TestClock.get().advance(Duration.ofHours(1));
        digests.run();
        rounds.run();
        assertEquals(1, to(ada).size());
        Mail mail = to(ada).get(0);
        assertEquals("Your week: 2 entries", mail.getSubject());
        assertTrue(mail.getText().contains("Working with WorkDocs"), mail.getText());
        assertTrue(mail.getText().contains("WorkDocs bulletin"), mail.getText());
        assertFalse(mail.getText().contains("Another thing"), mail.getText());
        assertFalse(mail.getText().contains("long ago"), mail.getText());
        people.as(ada)
                .get("/alerts/digest")
                .then()
                .statusCode(200)
                .body(containsString("Working with WorkDocs"))
                .body(containsString("Alerts that you have not opened"))
                .body(not(containsString("Another thing")));
    }

    @Test
    void a_week_without_anything_that_fits_brings_no_mail_and_a_day_moved_brings_no_second() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("digests", "true", "day", "1", "hour", "8"));
        TestClock.get().set(MONDAY.plusSeconds(60));
        digests.run();
        rounds.run();
        assertEquals(0, to(ada).size());
        following.choose(ada, Map.of("digests", "true", "day", "3", "hour", "8"));
        wire.post("Working with WorkDocs", MONDAY, PRODUCT);
        TestClock.get().set(MONDAY.plus(Duration.ofDays(2)).plusSeconds(60));
        digests.run();
        rounds.run();
        assertEquals(0, to(ada).size());
        TestClock.get().set(MONDAY.plus(Duration.ofDays(9)).plusSeconds(60));
        wire.post("WorkDocs again", MONDAY.plus(Duration.ofDays(8)), PRODUCT);
        digests.run();
        rounds.run();
        assertEquals(1, to(ada).size());
        // What came in before the day was moved, and had its digest skipped.
        assertTrue(to(ada).get(0).getText().contains("Working with WorkDocs"));
    }

    @Test
    void what_was_published_before_the_hour_and_came_in_after_it_is_in_the_next() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("digests", "true", "day", "1", "hour", "8"));
        TestClock.get().set(MONDAY.plusSeconds(60));
        digests.run();
        rounds.run();
        assertEquals(0, to(ada).size());
        TestClock.get().set(MONDAY.plus(Duration.ofHours(2)));
        wire.post("WorkDocs before breakfast", MONDAY.minus(Duration.ofHours(1)), PRODUCT);
        TestClock.get().set(MONDAY.plus(Duration.ofDays(7)).plusSeconds(60));
        digests.run();
        rounds.run();
        assertTrue(to(ada).get(0).getText().contains("WorkDocs before breakfast"));
    }

    private List<Mail> to(Person person) {
        return mailbox.getMailsSentTo(person.email());
    }
}

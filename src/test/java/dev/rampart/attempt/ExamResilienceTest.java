package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an exam in Chromium survives: a network that goes, a second tab, and a clock that is wrong. */
@QuarkusTest
class ExamResilienceTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    private Person ada;
    private long full;
    private int one;
    private int other;

    @BeforeEach
    void an_exam() {
        ada = people.learner("Ada");
        full = hall.start(ada, ExamHall.fullExam());
        one = multipleChoice(1);
        other = multipleChoice(one + 1);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void answers_of_several_tabs_wait_for_the_network_and_arrive_in_order_each_once() {
        try (BrowserContext browser = people.browser(ada)) {
            Page first = open(browser, one);
            Page second = open(browser, other);
            Page same = open(browser, one);
            browser.setOffline(true);
            for (Page page : List.of(first, second)) {
                int position = page == first ? one : other;
                choose(page, hall.wrong(full, position));
                assertThat(page.locator("#saved")).hasText("Not saved yet, will be sent");
                choose(page, hall.key(full, position));
            }
            // This tab does not know of the answer that waits, and does not take its place.
            choose(same, hall.wrong(full, one));
            assertThat(same.locator("#problem")).containsText("another tab gave to this question still waits");
            browser.setOffline(false);
            assertThat(first.locator("#saved")).hasText("Saved", patient());
            assertThat(second.locator("#saved")).hasText("Saved", patient());
            for (int position : List.of(one, other)) {
                assertEquals(
                        hall.key(full, position), hall.show(ada, full, position).picks());
            }
            assertEquals(2, item(one).revision, "the one that was tried and the last, each once");
            assertEquals(1, item(other).revision, "the last, since none was tried yet");
            // Whichever tab sent them, each goes on from its own; the tab that has not seen the answer does not.
            choose(first, hall.wrong(full, one));
            assertThat(first.locator("#saved")).hasText("Saved");
            choose(second, hall.wrong(full, other));
            assertThat(second.locator("#saved")).hasText("Saved");
            assertEquals(3, item(one).revision);
            assertEquals(2, item(other).revision);
            choose(same, hall.key(full, one));
            assertThat(same.locator("#problem")).containsText("Another tab changed this answer");
            assertEquals(3, item(one).revision);
        }
    }

    @Test
    void an_answer_whose_confirmation_was_lost_is_stored_once_and_can_be_changed() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = open(browser, one);
            // The first answer reaches the server, but what the server says does not come back.
            boolean[] lost = {false};
            page.route("**/answer", route -> {
                if (lost[0]) {
                    route.resume();
                } else {
                    lost[0] = true;
                    route.fetch();
                    route.abort();
                }
            });
            choose(page, hall.wrong(full, one));
            assertThat(page.locator("#saved")).hasText("Not saved yet, will be sent");
            assertEquals(1, item(one).revision);
            assertThat(page.locator("#saved")).hasText("Saved", patient());
            assertEquals(1, item(one).revision);
            choose(page, hall.key(full, one));
            assertThat(page.locator("#saved")).hasText("Saved");
            assertEquals(hall.key(full, one), hall.show(ada, full, one).picks());
            assertEquals(2, item(one).revision);
        }
    }

    @Test
    void a_browser_whose_clock_is_hours_off_shows_the_servers_time_and_ends_with_it() {
        for (Duration off : List.of(Duration.ofHours(-7), Duration.ofHours(7))) {
            TestClock.get().reset();
            Person eve = people.learner("Eve");
            long quiz = hall.start(eve, ExamHall.quiz());
            Instant deadline = hall.attempt(quiz).deadline;
            try (BrowserContext browser = people.browser(eve)) {
                Page page = browser.newPage();
                page.clock()
                        .install(new com.microsoft.playwright.Clock.InstallOptions()
                                .setTime(Instant.now().plus(off).toEpochMilli()));
                page.navigate("/attempts/" + quiz + "/questions/1");
                assertThat(page.locator("#time-left")).hasText(Pattern.compile("0:2[56]:\\d\\d"));
                page.locator("[name=flag]").evaluate("flag => flag.click()");
                assertThat(page.locator("#saved")).hasText("Saved");
                Instant flagged = hall.items(quiz).get(0).flaggedAt;
                assertTrue(Duration.between(flagged, TestClock.get().instant())
                                .abs()
                                .compareTo(Duration.ofMinutes(1))
                        < 0);

                // The server is not asked any more: time runs in the page alone, and is told at thresholds only.
                page.route("**/pace", route -> route.abort());
                page.evaluate("window.said = []; new MutationObserver(() =>"
                        + " said.push(document.getElementById('time-says').textContent))"
                        + ".observe(document.getElementById('time-says'), { childList: true })");
                page.clock().runFor(secondsLeft(page) * 1000L - 40_000);
                assertEquals(
                        List.of("10 minutes left", "5 minutes left", "1 minute left"), page.evaluate("window.said"));
                assertThat(page.locator("#time-left")).hasText(Pattern.compile("0:00:[1-4]\\d"));
                page.unroute("**/pace");
                TestClock.get().set(deadline);
                page.clock().runFor(41_000);
                assertThat(page.locator("h1")).hasText("SCS-C03 quiz: 0 %", patient());
                assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
            }
        }
    }

    private static int secondsLeft(Page page) {
        String[] parts = page.locator("#time-left").textContent().split(":");
        return Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }

    private Page open(BrowserContext browser, int position) {
        Page page = browser.newPage();
        page.navigate("/attempts/" + full + "/questions/" + position);
        return page;
    }

    private static void choose(Page page, List<Integer> picks) {
        picks.forEach(pick -> page.locator("[name=pick][value='" + pick + "']").check());
    }

    private AttemptItem item(int position) {
        return hall.items(full).get(position - 1);
    }

    private int multipleChoice(int from) {
        for (int position = from; ; position++) {
            if (hall.show(ada, full, position).single()) {
                return position;
            }
        }
    }

    private static HasTextOptions patient() {
        return new HasTextOptions().setTimeout(20_000);
    }
}

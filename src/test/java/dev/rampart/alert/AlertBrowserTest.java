package dev.rampart.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Wire;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertBrowserTest {
    private static final String PRODUCT = "Amazon Chime";

    @Inject
    Alerting alerting;

    @Inject
    Webhooks webhooks;

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
    void every_page_can_be_used_by_everyone() {
        Person bo = people.learner("Bo");
        try (BrowserContext browser = people.browser(bo)) {
            Inspection.passes(
                    browser, List.of("/alerts", "/alerts/digest", "/alerts/settings", "/alerts/webhooks/own"));
        }
        Person ada = following.person("Ada", PRODUCT);
        String slug = following.group(ada, List.of(), PRODUCT);
        wire.bulletin(
                "Issue with the desktop client of Amazon Chime when it opens links that carry a very long name",
                PRODUCT);
        wire.bulletin("CVE-2026-1234: Amazon Chime SDK", PRODUCT, "AWS Amplify");
        wire.post(
                "How we moved our calls to another service, step by step",
                TestClock.get().instant().minus(Duration.ofDays(2)),
                PRODUCT);
        people.post(ada, "/alerts/settings", Map.of("mails", "true", "digests", "true", "day", "1", "hour", "8"));
        // Nothing listens there.
        people.post(ada, "/alerts/webhooks/own", Map.of("url", "http://localhost:1025/hooks/" + "long-".repeat(20)));
        TestClock.get().advance(Duration.ofSeconds(1));
        alerting.run();
        webhooks.run();
        TestClock.get().advance(Duration.ofMinutes(12));
        Matcher confirm = Pattern.compile("/alerts/mail/\\S+")
                .matcher(mailbox.getMailsSentTo(ada.email()).get(0).getText());
        confirm.find();
        try (BrowserContext browser = people.browser(ada)) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/",
                            "/news",
                            "/alerts",
                            "/alerts/digest",
                            "/alerts/settings",
                            "/alerts/webhooks/own",
                            "/alerts/webhooks/group-" + slug,
                            confirm.group()));
            try (Page page = browser.newPage()) {
                page.navigate("/alerts/webhooks/group-" + slug);
                page.fill("#url", "https://hooks.example.com/team");
                page.press("#url", "Enter");
                Inspection.passes(page);
                page.click("text=I have copied it");
                assertEquals(
                        0,
                        page.locator("text=whsec_")
                                .filter()
                                .locator("css=.secret")
                                .count());
                page.navigate("/alerts");
                page.click("text=Mark all as read");
                assertEquals("Alerts", page.textContent("h2"));
            }
        }
    }
}

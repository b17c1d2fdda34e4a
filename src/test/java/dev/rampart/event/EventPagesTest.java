package dev.rampart.event;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events: what is shipped, the pages, the calendars, and what is told of broken ones. */
@QuarkusTest
class EventPagesTest {
    @Inject
    People people;

    @Inject
    Events events;

    @Inject
    TeamFolder team;

    @Inject
    DocumentDesk desk;

    @TempDir
    Path folder;

    @BeforeEach
    void beforeReInvent() {
        TestClock.get().set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @AfterEach
    void theTeamLeaves() {
        TestClock.get().reset();
        team.takeAway();
    }

    @Test
    void what_is_shipped_has_checked_days_or_none() {
        assertEquals(
                List.of("reinvent-2026"), events.dated().stream().map(Event::id).toList());
        assertTrue(events.undated().size() >= 4);
        for (Event event : events.undated()) {
            assertFalse(event.note().isEmpty(), event.id());
        }
    }

    @Test
    void everyone_sees_what_is_ahead_and_what_is_over_by_kind() {
        write("webinar", "2027-01-12T17:00", "2027-01-12T18:00", "Europe/Berlin");
        people.visitor().get("/news").then().body(containsString("href=\"/events\""));
        Document page = page("/events");
        assertEquals(
                List.of("AWS re:Invent 2026", "Key policies live"),
                page.select("[aria-labelledby=dated] h3").eachText());
        assertTrue(page.text().contains("30 November to 4 December 2026"));
        assertTrue(page.text().contains("12 January 2027, 16:00 to 17:00 by your clock"));
        assertTrue(page.select("[aria-labelledby=undated]").text().contains("AWS Summits"));
        assertEquals(
                List.of("Key policies live"),
                page("/events?kind=webinar")
                        .select("[aria-labelledby=dated] h3")
                        .eachText());
        people.visitor().get("/events?kind=party").then().statusCode(400);
        people.visitor().get("/events/nothing").then().statusCode(404);

        TestClock.get().set(Instant.parse("2026-12-05T12:00:00Z"));
        assertFalse(page("/events").text().contains("AWS re:Invent 2026"));
        assertTrue(page("/events?show=past").text().contains("AWS re:Invent 2026"));
    }

    @Test
    void a_calendar_program_follows_them_and_knows_each_again() {
        write("webinar", "2027-01-12T17:00", "2027-01-12T18:00", "Europe/Berlin");
        ICalendar all = calendar("/events.ics");
        assertEquals(2, all.getEvents().size());
        VEvent conference = all.getEvents().get(0);
        assertEquals("event-reinvent-2026@rampart", conference.getUid().getValue());
        assertEquals("Las Vegas, USA", conference.getLocation().getValue());
        String text = people.visitor().get("/events.ics").asString();
        assertTrue(text.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261205\r\n"), text);
        assertTrue(text.contains("DTSTART:20270112T160000Z\r\nDTEND:20270112T170000Z\r\n"), text);
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        VEvent webinar = calendar("/events.ics?kind=webinar").getEvents().get(0);
        assertTrue(webinar.getDescription().getValue().startsWith("With questions afterwards, on every policy"));
        assertEquals(
                "AWS re:Invent 2026",
                calendar("/events/reinvent-2026.ics")
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue());
        people.visitor().get("/events/aws-summits.ics").then().statusCode(404);
        String tag = people.visitor().get("/events.ics").header("ETag");
        people.visitor().header("If-None-Match", tag).get("/events.ics").then().statusCode(304);
    }

    @Test
    void a_team_is_told_of_days_that_cannot_be() {
        TeamFolder.write(folder, "events/broken.yaml", """
                events:
                  - {id: a, title: A, kind: webinar, starts: 2027-02-30, online: true, url: "https://example.com/", verified: 2026-11-24}
                  - {id: b, title: B, kind: webinar, starts: 2027-02-03, ends: 2027-02-02, online: true, url: "https://example.com/", verified: 2026-11-24}
                  - {id: c, title: C, kind: webinar, starts: "2027-02-03T10:00", online: true, url: "https://example.com/", verified: 2026-11-24}
                  - {id: d, title: D, kind: webinar, starts: "2027-02-03T10:00", zone: Mars/Base, online: true, url: "https://example.com/", verified: 2026-11-24}
                  - {id: e, title: E, kind: webinar, starts: 2027-02-03, url: "https://example.com/", verified: 2026-11-24}
                  - {id: f, title: F, kind: webinar, ends: 2027-02-03, url: "https://example.com/", verified: 2026-11-24}
                """);
        team.importFrom(folder);
        assertEquals(
                List.of(
                        "There is no such day or hour. Write it as 2027-01-12, or as 2027-01-12T17:00.",
                        "It ends before it starts.",
                        "It starts at an hour, so it needs a `zone`, as in Europe/Berlin.",
                        "There is no such zone. Name one of the IANA database, as in America/Los_Angeles.",
                        "It is neither at a place nor online. Give `place`, or `online: true`.",
                        "It ends and does not start. Give `starts` too, or neither."),
                desk.flaws(0, 10).stream().map(told -> told.flaw().sentence()).toList());
    }

    @Test
    void what_is_next_is_told_if_it_is_over_before_a_day() {
        assertEquals(
                "reinvent-2026",
                events.next(LocalDate.of(2026, 12, 5)).orElseThrow().id());
        assertTrue(events.next(LocalDate.of(2026, 12, 4)).isEmpty());
    }

    @Test
    void by_keyboard_alone_one_comes_to_an_event_and_every_page_passes_inspection() {
        write("webinar", "2027-01-12T17:00", "2027-01-12T18:00", "Europe/Berlin");
        try (BrowserContext visitor = people.browser(new Browser.NewContextOptions())) {
            Page page = visitor.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/news");
            keyboard.press(page.locator("main a[href='/events']"), "Enter");
            page.waitForURL("**/events");
            keyboard.press(page.locator("a[href='/events/reinvent-2026']"), "Enter");
            page.waitForURL("**/events/reinvent-2026");
            assertEquals("AWS re:Invent 2026", page.locator("h1").textContent());
            Inspection.passes(
                    visitor, List.of("/events", "/events?show=past", "/events/reinvent-2026", "/events/aws-summits"));
        }
    }

    private void write(String kind, String starts, String ends, String zone) {
        TeamFolder.write(folder, "events/ours.yaml", """
                events:
                  - id: ours
                    title: Key policies live
                    kind: %s
                    starts: "%s"
                    ends: "%s"
                    zone: %s
                    online: true
                    url: https://example.com/
                    level: 300
                    products: [AWS KMS]
                    note: With *questions* afterwards, on every policy that there is and on what their order means.
                    verified: 2026-11-24
                """.formatted(kind, starts, ends, zone));
        team.importFrom(folder);
    }

    private ICalendar calendar(String path) {
        Response response = people.visitor().get(path);
        assertEquals(200, response.statusCode());
        assertTrue(response.contentType().startsWith("text/calendar"));
        ICalendar calendar = Biweekly.parse(response.asString()).first();
        assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(), calendar.toString());
        return calendar;
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.visitor().get(path).then().statusCode(200).extract().asString());
    }
}

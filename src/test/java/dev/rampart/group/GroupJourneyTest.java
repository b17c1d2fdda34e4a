package dev.rampart.group;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Study groups in Chromium, with a browser for each member. */
@QuarkusTest
class GroupJourneyTest {
    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    ExamHall hall;

    @Inject
    GroupExams exams;

    private Person ada;

    @BeforeEach
    void someoneAtNine() {
        TestClock.get().set(Instant.parse("2026-11-30T09:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void two_people_from_the_first_link_to_the_results_of_their_exam() {
        try (BrowserContext hers = people.browser(ada);
                BrowserContext his = people.browser(new Browser.NewContextOptions())) {
            Page owner = hers.newPage();
            Page member = his.newPage();
            String link = startAndInvite(owner);
            String email = signUpAndJoin(member, link);

            owner.navigate("/groups");
            link(owner, "Thursday circle").click();
            String group = owner.url();
            assertThat(row(owner, "Ben")).containsText("shares nothing");
            assertThat(owner.getByText("Ben joined.")).isVisible();

            member.getByLabel("Scores:").check();
            button(member, "Save").click();
            assertThat(member.getByText("Saved. The others see it so from now on."))
                    .isVisible();
            owner.reload();
            assertThat(row(owner, "Ben")).containsText("No full exam yet.");
            assertThat(row(owner, "Ben")).containsText("totals not shared");

            String exam = agree(owner, member, group);
            TestClock.get().set(Instant.parse("2026-11-30T12:00:01Z"));
            Person ben = person(email);
            sit(owner, ada, exam, 47);
            assertThat(owner.locator("h1")).hasText("Handed in, and sealed");
            link(owner, "To the group exam").click();
            assertThat(owner.getByText("1 of 2 have handed in.")).isVisible();
            member.navigate(exam);
            assertThat(member.locator("main")).not().containsText("%");

            sit(member, ben, exam, 60);
            assertThat(member.locator("h1")).hasText("SCS-C03 full exam: 92.3 %");
            owner.reload();
            assertThat(row(owner, "Ada")).containsText("72.3 %");
            assertThat(row(owner, "Ben")).containsText("92.3 %");
            member.navigate(exam);
            assertThat(row(member, "Ben")).containsText("92.3 %");
            assertThat(member.locator("main")).not().containsText("72.3");
            assertThat(member.getByText("1 more sat it and shares no scores here."))
                    .isVisible();
            owner.navigate(group);
            assertThat(row(owner, "Ben")).containsText("One of three in a row.");
            assertThat(owner.getByText("The results of the group exam are open."))
                    .isVisible();
        }
    }

    private static String startAndInvite(Page owner) {
        owner.navigate("/");
        owner.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Groups"))
                .click();
        link(owner, "Start a group").click();
        owner.getByLabel("Name").fill("Thursday circle");
        owner.getByLabel("Description").fill("We meet at eight.");
        owner.getByLabel("Common date").fill("2026-11-01");
        button(owner, "Start the group").click();
        assertThat(owner.getByText("1 November 2026 lies in the past.")).isVisible();
        assertThat(owner.getByLabel("Description")).hasValue("We meet at eight.");
        owner.getByLabel("Common date").fill("2027-01-14");
        button(owner, "Start the group").click();
        assertThat(owner.getByText("45 days to SCS-C03, on 14 January 2027")).isVisible();
        link(owner, "Invite people").click();
        button(owner, "Make a link").click();
        return owner.locator(".secret code").textContent().replaceFirst("^https?://[^/]+", "");
    }

    private static String signUpAndJoin(Page member, String link) {
        String email = "ben." + UUID.randomUUID() + "@example.com";
        member.navigate(link);
        assertThat(member.locator("h1")).hasText("Thursday circle");
        member.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign up"))
                .click();
        member.getByLabel("Name").fill("Ben");
        member.getByLabel("E-mail address").fill(email);
        member.getByLabel("Password").fill(People.PASSWORD);
        button(member, "Sign up").click();
        assertThat(member.getByText("your account is ready")).isVisible();
        member.getByLabel("Password").fill(People.PASSWORD);
        button(member, "Sign in").click();
        assertThat(member.getByText("What joining means")).isVisible();
        assertThat(member.locator("main [type=checkbox]:checked")).hasCount(0);
        button(member, "Join the group").click();
        assertThat(member.getByText("You are in.")).isVisible();
        assertThat(member.getByText("You share nothing.")).isVisible();
        return email;
    }

    /** @return the address of the exam's page */
    private static String agree(Page owner, Page member, String group) {
        owner.navigate(group);
        link(owner, "Propose a group exam").click();
        owner.getByLabel("Opens").fill("2026-11-30T12:00");
        owner.getByLabel("Closes").fill("2026-11-30T13:00");
        button(owner, "Propose it").click();
        assertThat(owner.getByText("The exam takes 170 minutes")).isVisible();
        assertThat(owner.getByLabel("Opens")).hasValue("2026-11-30T12:00");
        owner.getByLabel("Closes").fill("2026-12-01T12:00");
        button(owner, "Propose it").click();
        assertThat(owner.locator("h2").first()).hasText("You sit it");
        member.navigate(group);
        member.locator(".group-window a").click();
        button(member, "I sit it").click();
        assertThat(member.getByText("Ada, Ben")).isVisible();
        return owner.url();
    }

    /** The first question and the end by hand, what lies between by the hall. */
    private void sit(Page page, Person person, String exam, int right) {
        page.navigate(exam);
        assertThat(page.getByText("65 questions, all of them fresh to everyone who agreed"))
                .isVisible();
        button(page, "Start the group exam").click();
        page.waitForURL(Pattern.compile("/attempts/\\d+/questions/1$"));
        long attempt = Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
        Locator selects = page.locator("select[name=pick]");
        if (selects.count() > 0) {
            selects.first().selectOption("0");
        } else {
            page.locator("[name=pick]").first().check();
        }
        assertThat(page.locator("#saved")).hasText("Saved");
        hall.fill(person, attempt, right);
        page.navigate("/attempts/" + attempt + "/submission");
        assertThat(page.getByText("The result is sealed until")).isVisible();
        button(page, "End the full exam").click();
    }

    private Person person(String email) {
        Account account = QuarkusTransaction.requiringNew()
                .call(() -> Account.<Account>find("email", email).firstResult());
        return new Person(account.id, account.name, email, People.PASSWORD, "");
    }

    @Test
    void by_keyboard_alone_one_starts_a_group_shares_and_takes_it_back() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/groups/new");
            keyboard.type(page.getByLabel("Name"), "Friday circle");
            keyboard.tabTo(page.getByLabel("Common date"));
            page.keyboard().type("01142027");
            keyboard.press(button(page, "Start the group"), "Enter");
            assertThat(page.locator("h1")).hasText("Friday circle");
            keyboard.press(page.getByLabel("Totals:"), "Space");
            keyboard.press(button(page, "Save"), "Enter");
            assertThat(page.getByText("You share totals.")).isVisible();
            keyboard.press(page.getByLabel("Totals:"), "Space");
            keyboard.press(button(page, "Save"), "Enter");
            assertThat(page.getByText("You share nothing.")).isVisible();
            keyboard.press(link(page, "Settings and members"), "Enter");
            keyboard.press(page.locator("summary").last(), "Enter");
            keyboard.press(button(page, "End Friday circle"), "Enter");
            page.waitForURL(Pattern.compile("/groups$"));
        }
    }

    @Test
    void every_page_of_a_group_passes_inspection() {
        Person bea = people.learner("Bea Abernathy-Featherstonehaugh");
        Person cy = people.learner("Cy");
        hall.sitFullExam(bea, 47);
        hall.sitFullExam(bea, 60);
        String slug = circle.of(ada, bea, cy, people.learner("Di"));
        String link = "/groups/invitations/" + circle.token(slug, ada, 5);
        circle.share(slug, ada, Circle.TOTALS);
        circle.share(slug, bea, Circle.BOTH);
        circle.share(slug, cy, Circle.SCORES);
        GroupExam exam = circle.propose(slug, ada);
        String path = "/groups/" + slug;
        String page = path + "/exams/" + exam.id;
        try (BrowserContext owner = people.browser(ada);
                BrowserContext visitor = people.browser(new Browser.NewContextOptions());
                BrowserContext outsider = people.browser(people.learner("Eve"))) {
            Inspection.passes(
                    owner,
                    List.of(
                            "/groups",
                            "/groups/new",
                            path,
                            path + "/settings",
                            path + "/invitations",
                            path + "/exams/new",
                            page));
            Inspection.passes(outsider, List.of("/groups", link, path));
            Inspection.passes(visitor, List.of(link));
            for (Person person : List.of(ada, bea, cy)) {
                exams.agree(slug, person.id(), exam.id, true);
            }
            TestClock.get().advance(Duration.ofMinutes(61));
            exams.keepUp();
            Inspection.passes(owner, List.of(page + "?stage=open"));
            long adas = sitByTheHall(slug, exam, ada, 50);
            Inspection.passes(owner, List.of(page + "?stage=done", "/attempts/" + adas + "/result"));
            sitByTheHall(slug, exam, bea, 62);
            sitByTheHall(slug, exam, cy, 55);
            circle.share(slug, ada, Circle.SCORES);
            Inspection.passes(owner, List.of(page + "?stage=unsealed", path + "?stage=unsealed"));
            Page settings = owner.newPage();
            settings.navigate(path + "/settings");
            settings.getByLabel("Common date").fill("2020-01-01");
            button(settings, "Save").click();
            assertThat(settings.getByText("1 January 2020 lies in the past.")).isVisible();
            Inspection.passes(settings);
            TestClock.get().advance(Duration.ofDays(8));
        }
        try (BrowserContext late = people.browser(people.learner("Fay"))) {
            Inspection.passes(late, List.of(link));
        }
    }

    private long sitByTheHall(String slug, GroupExam exam, Person person, int right) {
        var start = exams.sit(slug, person.id(), exam.id, null);
        long attempt = ((dev.rampart.attempt.SharedForms.Start.Seated) start).attempt();
        hall.finish(person, attempt, right);
        assertEquals(65, hall.questions(attempt).size());
        return attempt;
    }

    private static Locator row(Page page, String name) {
        return page.locator(".group-board tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(name))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

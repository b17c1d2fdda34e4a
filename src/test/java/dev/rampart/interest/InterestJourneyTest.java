package dev.rampart.interest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.news.PostedNews;
import dev.rampart.news.PostedNews.Headline;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Interests in Chromium. */
@QuarkusTest
class InterestJourneyTest {
    @Inject
    People people;

    @Inject
    PostedNews news;

    @Inject
    Circle circle;

    @Inject
    PlanRehearsal plans;

    @Test
    void by_keyboard_alone_one_says_what_one_follows_mends_a_mistake_and_gets_the_news_of_it() {
        Person ada = people.learner("Ada");
        String product = "Amazon " + UUID.randomUUID().toString().substring(0, 8);
        Headline post = news.post("Keyboard", TestClock.get().instant().minusSeconds(60), "Expert (400)", product);
        String slug = circle.of(ada, people.learner("Bea Abernathy-Featherstonehaugh"));
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/news/for-you");
            Inspection.passes(page);
            keyboard.press(page.locator("main .button.primary"), "Enter");
            Locator typed = page.getByLabel("Add products");
            keyboard.type(typed, product + ", " + "x".repeat(101));
            keyboard.press(button(page, "Save"), "Enter");
            assertThat(page.getByText("the name of a product has at most 100 characters."))
                    .isVisible();
            assertThat(typed).isFocused();
            Inspection.passes(page);
            typed.fill("");
            keyboard.type(typed, product);
            keyboard.press(page.getByLabel("400, expert"), "Space");
            keyboard.press(button(page, "Save"), "Enter");
            assertThat(page.getByText("Saved.")).isVisible();
            assertThat(page.getByLabel(product, new Page.GetByLabelOptions().setExact(true))
                            .first())
                    .isChecked();

            keyboard.press(link(page, "See the news for you"), "Enter");
            assertThat(page.getByText("Because you follow " + product)).isVisible();
            page.keyboard().press("j");
            assertThat(link(page, post.title())).isFocused();
            page.keyboard().press("o");
            assertThat(page.getByText("You follow " + product + ".")).isVisible();
            page.navigate("/news/for-you");
            assertThat(link(page, post.title())).hasCount(0);

            page.navigate("/groups/" + slug);
            keyboard.press(link(page, "Say what it uses"), "Enter");
            keyboard.press(page.getByLabel(product), "Space");
            keyboard.press(button(page, "Add"), "Enter");
            assertThat(page.locator(".interest-team li")).containsText(product);
            keyboard.type(page.getByLabel("Products"), product);
            keyboard.press(button(page, "Add"), "Enter");
            assertThat(page.getByText("Name at least one product that is not there yet."))
                    .isVisible();
            Inspection.passes(page);
        }
    }

    @Test
    void every_page_passes_inspection() {
        Person planner = people.learner("Pia");
        LocalDate day =
                LocalDate.ofInstant(TestClock.get().instant(), ZoneOffset.UTC).plusDays(60);
        plans.make(
                planner.id(),
                "security-professional",
                "scs-c03",
                day,
                null,
                8,
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC);
        String slug = circle.of(planner);
        Headline bulletin = news.bulletin(
                "An issue in the agent", TestClock.get().instant().minusSeconds(60), "AWS KMS", "Amazon Macie");
        news.post("A post", TestClock.get().instant().minusSeconds(60), "Advanced (300)", "AWS KMS");
        try (BrowserContext browser = people.browser(planner)) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/news/interests",
                            "/news/for-you",
                            "/news/" + bulletin.id(),
                            "/groups/" + slug + "/products",
                            "/groups/" + slug,
                            "/"));
        }
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

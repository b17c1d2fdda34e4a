package dev.rampart.news;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Inspection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The news in Chromium. */
@QuarkusTest
class NewsBrowserTest {
    @Inject
    FeedServer feeds;

    @Inject
    People people;

    private Served source;
    private Person ada;

    @BeforeEach
    void fourPosts() {
        source = feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
        ada = people.learner("Ada");
    }

    @Test
    void the_list_is_narrowed_by_source_level_kind_product_and_words() {
        narrows(new Browser.NewContextOptions());
    }

    @Test
    void the_list_is_narrowed_without_scripts() {
        narrows(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private void narrows(Browser.NewContextOptions options) {
        try (BrowserContext browser = people.browser(options)) {
            Page page = browser.newPage();
            page.navigate("/news");
            page.getByText("Product and source").click();
            page.getByLabel("Source").selectOption(source.slug());
            button(page, "Show").click();
            assertTitles(page, "Four", "Three", "Two", "One");

            chip(page, "Level", "300").click();
            assertTitles(page, "Three");
            assertThat(chip(page, "Level", "300")).hasAttribute("aria-current", "true");
            chip(page, "Level", "All levels").click();
            chip(page, "Kind", "Bulletins").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Nothing fits"))).isVisible();
            chip(page, "Kind", "Blog").click();
            page.getByLabel("Product").selectOption("AWS WAF");
            button(page, "Show").click();
            assertTitles(page, "Three", "Two");

            assertCarriesFilter(page, "a:text-is('Atom')", "/news.atom");
            assertCarriesFilter(page, "a:text-is('JSON Feed')", "/news.json");
            assertCarriesFilter(page, "link[type='application/atom+xml']", "/news.atom");

            page.locator(".chips a.drop", new Page.LocatorOptions().setHasText("AWS WAF"))
                    .click();
            page.getByLabel("Words to look for").fill("bucket");
            button(page, "Search").click();
            assertTitles(page, "Four");
            assertThat(page.getByLabel("Words to look for")).hasValue("bucket");
        }
    }

    private void assertCarriesFilter(Page page, String link, String path) {
        String href = page.locator(link).getAttribute("href");
        assertEquals(path + "?kind=blog&source=" + source.slug() + "&product=AWS+WAF", href);
        String feed =
                people.visitor().get(href).then().statusCode(200).extract().asString();
        assertTrue(feed.contains("Three") && feed.contains("Two") && !feed.contains("Four"), feed);
    }

    @Test
    void read_and_saved_are_kept_with_and_without_scripts() {
        for (boolean scripts : List.of(true, false)) {
            Person person = people.learner(scripts ? "Bo" : "Cy");
            try (BrowserContext browser =
                    people.browser(person, new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
                Page page = browser.newPage();
                page.navigate(list());
                entry(page, "Three").getByText("Save", exactly()).click();
                assertThat(entry(page, "Three").getByText("Saved", exactly())).isVisible();
                entry(page, "Two").getByText("Mark read").click();
                assertThat(entry(page, "Two").getByText("Mark unread")).isVisible();
                assertTitles(page, "Four", "Three", "Two", "One");

                chip(page, "Reading", "Unread").click();
                assertTitles(page, "Four", "Three", "One");
                chip(page, "Reading", "Saved").click();
                assertTitles(page, "Three");
                entry(page, "Three").getByText("Saved", exactly()).click();
                assertThat(entry(page, "Three").getByText("Saved", exactly())).hasCount(0);
                page.reload();
                assertThat(page.locator("li.news-entry")).hasCount(0);

                page.navigate(list() + "&unread=true");
                entry(page, "Four").getByText("Four", exactly()).click();
                assertThat(page.locator("h1")).hasText("Four");
                page.navigate(list() + "&unread=true");
                assertTitles(page, "Three", "One");
            }
        }
    }

    @Test
    void the_way_back_keeps_the_filter() {
        for (boolean scripts : List.of(true, false)) {
            try (BrowserContext browser =
                    people.browser(ada, new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
                Page page = browser.newPage();
                page.navigate(list() + "&product=AWS+WAF");
                chip(page, "Level", "200").click();
                entry(page, "Two").getByText("Save", exactly()).click();
                assertThat(entry(page, "Two").getByText("Saved", exactly())).isVisible();
                entry(page, "Two").getByText("Two", exactly()).click();
                assertThat(page.locator("h1")).hasText("Two");
                page.goBack();
                assertTitles(page, "Two");
                assertThat(chip(page, "Level", "200")).hasAttribute("aria-current", "true");
                assertThat(page.locator(".chips a.drop", new Page.LocatorOptions().setHasText("AWS WAF")))
                        .isVisible();
                entry(page, "Two").getByText("Saved", exactly()).click();
                assertThat(entry(page, "Two").getByText("Save", exactly())).isVisible();
            }
        }
    }

    @Test
    void everything_can_be_done_by_the_keyboard_alone() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/news");
            press(page, page.getByText("Product and source", new Page.GetByTextOptions().setExact(true)), "Enter");
            reach(page, page.getByLabel("Source"));
            page.keyboard().type("Source " + source.slug());
            press(page, button(page, "Show"), "Enter");
            assertTitles(page, "Four", "Three", "Two", "One");

            press(page, chip(page, "Level", "400"), "Enter");
            assertTitles(page, "Four");
            press(page, entry(page, "Four").getByText("Mark read"), "Enter");
            Locator unread = entry(page, "Four").getByText("Mark unread");
            assertThat(unread).isFocused();
            // Until htmx knows the new row, its forms lead through a whole page.
            assertThat(page.locator(".htmx-added, .htmx-settling")).hasCount(0);
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Space");
            assertThat(entry(page, "Four").getByText("Saved", exactly())).isFocused();

            press(page, chip(page, "Reading", "Saved"), "Enter");
            assertTitles(page, "Four");
            press(page, entry(page, "Four").getByText("Four", exactly()), "Enter");
            assertThat(page.locator("h1")).hasText("Four");
            page.goBack();
            assertTitles(page, "Four");
            reach(page, page.getByLabel("Words to look for"));
            // What is found stands there while one types.
            page.keyboard().type("nowhere");
            assertThat(page.getByRole(AriaRole.HEADING, named("Nothing fits"))).isVisible();
            assertThat(page.getByLabel("Words to look for")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("Nothing fits"))).isVisible();
        }
    }

    @Test
    void the_keys_of_feed_readers_move_open_mark_and_save_and_the_list_keeps_its_place() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(list());
            page.keyboard().press("j");
            assertThat(entry(page, "Four").getByText("Four", exactly())).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(entry(page, "Three").getByText("Three", exactly())).isFocused();
            page.keyboard().press("m");
            assertThat(entry(page, "Three").getByText("Mark unread")).isVisible();
            assertThat(page.locator(".htmx-added, .htmx-settling")).hasCount(0);
            page.keyboard().press("s");
            assertThat(entry(page, "Three").getByText("Saved", exactly())).isVisible();
            assertThat(page.locator(".htmx-added, .htmx-settling")).hasCount(0);
            page.keyboard().press("o");
            assertThat(page.locator("h1")).hasText("Three");
            page.keyboard().press("s");
            assertThat(page.locator("[data-save]")).hasText("Save");
            page.keyboard().press("Shift+?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            Inspection.passes(page);
            page.keyboard().press("Escape");
            page.keyboard().press("u");
            assertThat(entry(page, "Three").getByText("Three", exactly())).isFocused();
            page.keyboard().press("/");
            assertThat(page.getByLabel("Words to look for")).isFocused();
            page.keyboard().type("j");
            assertThat(page.getByLabel("Words to look for")).hasValue("j");
        }
    }

    @Test
    void a_lost_network_is_told_beside_the_entry_and_the_page_stays() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(list());
            browser.setOffline(true);
            entry(page, "Two").getByText("Mark read").click();
            Locator told = entry(page, "Two").getByRole(AriaRole.ALERT);
            assertThat(told).hasText(Pattern.compile("could not be reached, so nothing was changed"));
            Inspection.passes(page);
            assertTitles(page, "Four", "Three", "Two", "One");
            browser.setOffline(false);
            entry(page, "Two").getByText("Mark read").click();
            assertThat(entry(page, "Two").getByText("Mark unread")).isVisible();
            assertThat(told).hasCount(0);
        }
    }

    @Test
    void what_the_server_refuses_is_told_beside_the_entry() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(list());
            QuarkusTransaction.requiringNew()
                    .run(() -> NewsEntry.delete("source.id = ?1 and title = 'One'", source.id()));
            entry(page, "One").getByText("Save", exactly()).click();
            assertThat(entry(page, "One").getByRole(AriaRole.ALERT))
                    .hasText("There is no such entry; it may have been dropped for its age.");
        }
    }

    @Test
    void who_was_signed_out_meanwhile_is_asked_to_sign_in_and_comes_back_to_the_filter() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(list());
            people.post(ada, "/sign-out", Map.of());
            entry(page, "One").getByText("Save", exactly()).click();
            page.waitForURL(Pattern.compile("/sign-in\\?next="));
            assertTrue(page.url().contains(source.slug()), page.url());
        }
    }

    @Test
    void axe_finds_nothing_in_the_light_in_the_dark_and_on_a_narrow_screen() {
        Served bulletins = feeds.source(
                SourceKind.BULLETIN,
                FeedDocuments.bulletins(FeedDocuments.items("security-bulletins-items-2026-10-02.json")));
        Served empty = feeds.source(SourceKind.RELEASE);
        List<String> pages = List.of(
                list(),
                "/news?source=" + bulletins.slug(),
                "/news?source=" + empty.slug(),
                "/news?saved=true",
                "/news/" + feeds.entries(source).get(0).id,
                "/news/" + feeds.entries(bulletins).get(0).id,
                "/news/sources",
                "/news/sources/" + source.slug());
        inspects(people.administrator("Grace"), pages);
    }

    private void inspects(Person person, List<String> pages) {
        try (BrowserContext browser = people.browser(person)) {
            Inspection.passes(browser, pages);
        }
    }

    @Test
    void a_search_is_kept_by_the_keyboard_and_its_pages_pass_too() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(list());
            reach(page, page.getByText("Save this search"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("What AWS says of keys, roles and the borders of networks");
            page.keyboard().press("Enter");
            assertThat(page.locator(".chips a[aria-current]", new Page.LocatorOptions().setHasText("borders")))
                    .isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Manage saved searches"))
                    .click();
            page.locator(".news-searches a.button").click();
            String search = URI.create(page.url()).getPath();
            button(page, "Make an address").click();
            assertThat(page.getByText(".atom")).isVisible();
            Inspection.passes(page);
            assertEquals(
                    422, people.post(ada, search + "/name", Map.of("name", "")).statusCode());
            inspects(ada, List.of(list(), list() + "&level=300", "/news/searches", search));
        }
    }

    @Test
    void before_the_first_entry_the_page_says_what_will_be_there() {
        QuarkusTransaction.requiringNew().run(() -> NewsEntry.deleteAll());
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            page.navigate("/news");
            assertThat(page.getByRole(AriaRole.HEADING, named("The first news are on their way")))
                    .isVisible();
            Inspection.passes(page);
        }
    }

    private String list() {
        return "/news?source=" + source.slug();
    }

    private static void assertTitles(Page page, String... titles) {
        assertThat(page.locator("li.news-entry h2")).hasText(titles);
    }

    private static Locator entry(Page page, String title) {
        return page.locator(
                "li.news-entry", new Page.LocatorOptions().setHas(page.locator("h2 a:text-is('" + title + "')")));
    }

    private static Locator chip(Page page, String group, String name) {
        return page.getByRole(AriaRole.NAVIGATION, named(group))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Goes on by the tabulator until it is there. */
    private static void reach(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int steps = 0; steps < 120; steps++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        fail("The keyboard does not reach " + wanted);
    }

    private static void press(Page page, Locator wanted, String key) {
        reach(page, wanted);
        page.keyboard().press(key);
    }
}

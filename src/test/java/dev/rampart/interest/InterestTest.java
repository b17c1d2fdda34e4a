package dev.rampart.interest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.news.PostedNews;
import dev.rampart.news.PostedNews.Headline;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterestTest {
    private static final String PROFILE = "/news/interests";
    private static final Pattern TITLE =
            Pattern.compile("<h2 id=\"entry-\\d+-title\"><a href=\"/news/\\d+\">([^<]+)</a>");

    @Inject
    People people;

    @Inject
    PostedNews news;

    @Inject
    Circle circle;

    @Inject
    PlanRehearsal plans;

    @Inject
    Interests interests;

    private Person ada;

    /** No other test writes of it. */
    private String product;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
        product = "Amazon " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Instant daysAgo(int days) {
        return TestClock.get().instant().minus(Duration.ofDays(days)).minusSeconds(60);
    }

    private void follow(Person person, String... names) {
        people.post(person, PROFILE, Map.of("typed", String.join(", ", names), "plan", "true"))
                .then()
                .statusCode(303);
    }

    private void plan(Person person) {
        plans.make(
                person.id(),
                "security-professional",
                "scs-c03",
                LocalDate.ofInstant(TestClock.get().instant(), ZoneOffset.UTC).plusDays(60),
                null,
                8,
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC);
    }

    private List<String> forYou(Person person) {
        Matcher titles = TITLE.matcher(people.as(person).get("/news/for-you").asString());
        List<String> found = new ArrayList<>();
        while (titles.find()) {
            found.add(titles.group(1));
        }
        return found;
    }

    @Test
    void what_someone_tells_is_kept_in_one_spelling_and_shown_again() {
        people.post(
                        ada,
                        PROFILE,
                        Map.of(
                                "product",
                                List.of("AWS WAF"),
                                "typed",
                                "aws key management service, " + product,
                                "task",
                                List.of("scs-c03 4.2"),
                                "level",
                                List.of("300", "400"),
                                "path",
                                "aws-expert",
                                "plan",
                                "true"))
                .then()
                .statusCode(303)
                .header("Location", containsString(PROFILE + "?done=true"));
        people.as(ada)
                .get(PROFILE)
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"AWS KMS\" checked"),
                        containsString("value=\"" + product + "\" checked"),
                        containsString("value=\"scs-c03 4.2\" checked"),
                        containsString("value=\"400\" checked"),
                        not(containsString("value=\"200\" checked")),
                        containsString("<option value=\"aws-expert\" selected>"));
        Interest told = interests.of(ada.id());
        assertEquals(Set.of("AWS KMS", "AWS WAF", product), Set.copyOf(told.products()));
        assertTrue(told.derived().contains("AWS KMS"), told.toString());
        assertTrue(interests.of(people.learner("Bo").id()).empty());
    }

    @Test
    void what_cannot_be_is_told_and_what_was_typed_stays() {
        String many = String.join(
                ", ", IntStream.range(0, 500).mapToObj(i -> "Amazon " + i).toList());
        people.post(ada, PROFILE, Map.of("typed", many, "task", List.of("scs-c03 9.9"), "level", List.of("x")))
                .then()
                .statusCode(422)
                .body(
                        containsString("There is room for 100 products; these are 500."),
                        containsString("SCS-C03 has no task “9.9”."),
                        containsString("There is no level 0"),
                        containsString(many));
        people.post(
                        ada,
                        PROFILE,
                        Map.of(
                                "product",
                                IntStream.range(0, 500)
                                        .mapToObj(i -> "Amazon T" + i)
                                        .toList()))
                .then()
                .statusCode(422)
                .body(containsString("these are 500"), containsString("value=\"Amazon T499\" checked"));
        assertTrue(interests.of(ada.id()).empty());
    }

    @Test
    void the_plan_counts_until_it_is_told_not_to() {
        plan(ada);
        Interest interest = interests.of(ada.id());
        assertEquals("SCS-C03", interest.exam().code());
        assertEquals("security-professional", interest.path());
        assertEquals("your exam SCS-C03", interest.covered().get("AWS KMS"));
        people.as(ada).get(PROFILE).then().body(containsString("Go by my plan: SCS-C03 on "));

        Headline macie = news.post("Covered", daysAgo(0), "Amazon Macie");
        assertTrue(forYou(ada).contains(macie.title()));
        people.as(ada).get("/news/for-you").then().body(containsString("of your exam SCS-C03, on "));

        people.post(ada, PROFILE, Map.of("typed", "")).then().statusCode(303);
        assertTrue(interests.of(ada.id()).empty());
        people.as(ada)
                .get("/news/for-you")
                .then()
                .body(
                        containsString("Say what you care for"),
                        containsString("You have a plan for SCS-C03, and told Rampart not to go by it"));
    }

    @Test
    void the_news_for_someone_come_by_what_speaks_for_them_and_by_age_with_the_reason() {
        String second = product + " Two";
        String slug = circle.of(ada);
        people.post(ada, "/groups/" + slug + "/products", Map.of("typed", second))
                .then()
                .statusCode(303);
        follow(ada, product);
        Headline old = news.post("Old", daysAgo(29), product);
        Headline own = news.post("Own", daysAgo(1), product);
        Headline team = news.post("Team", daysAgo(1), second);
        Headline bulletin = news.bulletin("Bulletin", daysAgo(1), product);
        news.post("Too old", daysAgo(31), product);
        news.post("Other", daysAgo(1), product + " Three");

        assertEquals(List.of(bulletin.title(), own.title(), team.title(), old.title()), forYou(ada));
        people.as(ada)
                .get("/news/for-you")
                .then()
                .body(
                        containsString("Because you follow " + product),
                        containsString("Your group Thursday circle uses " + second),
                        containsString("AWS marks this bulletin as important"));
        people.as(ada)
                .get("/")
                .then()
                .body(
                        containsString("News for you"),
                        containsString(bulletin.title()),
                        not(containsString(old.title())));

        people.as(ada).get("/news/" + own.id()).then().statusCode(200);
        people.post(ada, "/news/" + team.id() + "/hiding", Map.of("hidden", "true", "here", "/news/for-you?page=1"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/news/for-you?page=1"));
        assertEquals(List.of(bulletin.title(), old.title()), forYou(ada));
    }

    @Test
    void nobody_gets_news_for_nothing_and_pages_beyond_the_last_are_the_last() {
        people.as(ada)
                .get("/news/for-you")
                .then()
                .statusCode(200)
                .body(containsString("Say what you care for"), containsString("href=\"/plan\""));
        people.as(ada).get("/").then().body(containsString("Unread news"));
        follow(ada, product);
        people.as(ada)
                .get("/news/for-you?page=99")
                .then()
                .statusCode(200)
                .body(containsString("Nothing unread for you"));
        people.visitor().get("/news/for-you").then().statusCode(303).header("Location", containsString("/sign-in"));
        people.visitor().get(PROFILE).then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void an_entry_tells_whether_it_concerns_whoever_reads_it() {
        Headline bulletin = news.bulletin("Names it", daysAgo(1), product);
        Headline vague = news.bulletin("Names nothing", daysAgo(1));
        String page = "/news/" + bulletin.id();
        people.visitor()
                .get(page)
                .then()
                .body(
                        containsString("Does this concern you?"),
                        containsString("Named as affected: " + product),
                        containsString("AWS calls it: Important (requires attention)."));
        people.as(ada).get(page).then().body(containsString("you have not said yet which products you use"));
        follow(ada, "AWS WAF");
        people.as(ada).get(page).then().body(containsString("Not by what you told us."), containsString(PROFILE));
        people.as(ada)
                .get("/news/" + vague.id())
                .then()
                .body(containsString("The bulletin names no product that Rampart knows."));
        follow(ada, product);
        people.as(ada).get(page).then().body(containsString("You follow " + product + "."));

        Person bo = people.learner("Bo");
        String slug = circle.of(bo);
        people.post(bo, "/groups/" + slug + "/products", Map.of("typed", product))
                .then()
                .statusCode(303);
        people.as(bo).get(page).then().body(containsString("Your group Thursday circle uses " + product + "."));
    }

    @Test
    void every_member_changes_what_a_group_uses_and_all_see_who_did() {
        Person bo = people.learner("Bo");
        String slug = circle.of(ada, bo);
        String page = "/groups/" + slug + "/products";
        people.post(ada, page, Map.of("typed", "AWS WAF, " + product)).then().statusCode(303);
        people.post(bo, page, Map.of("typed", "KMS")).then().statusCode(303);
        people.as(bo)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("AWS WAF"), containsString("Ada, "), containsString("Last changed by Bo"));
        people.post(bo, page + "/removals", Map.of("product", "AWS WAF")).then().statusCode(303);
        people.as(ada)
                .get("/groups/" + slug)
                .then()
                .body(
                        containsString("href=\"" + page + "\""),
                        containsString("Ada added AWS WAF and " + product + " to what the group uses."),
                        containsString("Bo took AWS WAF out of what the group uses."));
        people.post(bo, page, Map.of("typed", product.toUpperCase()))
                .then()
                .statusCode(422)
                .body(
                        containsString("Name at least one product that is not there yet."),
                        containsString(product.toUpperCase()));
        people.post(bo, page, Map.of("typed", "y".repeat(101)))
                .then()
                .statusCode(422)
                .body(containsString("is too long"), containsString("y".repeat(101)));

        Person other = people.learner("Cy");
        people.as(other).get(page).then().statusCode(404);
        people.post(other, page, Map.of("typed", "AWS WAF")).then().statusCode(404);
        people.post(other, page + "/removals", Map.of("product", product))
                .then()
                .statusCode(404);
        assertEquals(
                Set.of(product, "AWS KMS"),
                Set.copyOf(interests.of(bo.id()).teams().get(slug)));
    }

    @Test
    void accounts_are_found_by_what_they_or_their_groups_use_page_by_page() {
        Person bo = people.learner("Bo");
        Person cy = people.learner("Cy");
        follow(ada, product);
        follow(cy, product, product + " Two");
        String slug = circle.of(bo, cy);
        people.post(bo, "/groups/" + slug + "/products", Map.of("typed", product))
                .then()
                .statusCode(303);
        List<Long> all = List.of(ada.id(), bo.id(), cy.id());
        assertEquals(all, interests.accountsTouched(Set.of(product, "Amazon Nothing"), 0, 10));
        assertEquals(all.subList(0, 2), interests.accountsTouched(Set.of(product), 0, 2));
        assertEquals(all.subList(2, 3), interests.accountsTouched(Set.of(product), bo.id(), 2));
        assertEquals(List.of(), interests.accountsTouched(Set.of(), 0, 2));
    }

    @Test
    void a_program_reads_and_replaces_them_with_a_token() {
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("""
                        {"products": ["KMS", "%s"], "tasks": [{"exam": "scs-c03", "task": "4.2"}], "levels": [400]}""".formatted(product))
                .put("/api/v1/me/interests")
                .then()
                .statusCode(200)
                .body("products", hasItem("AWS KMS"), "levels", equalTo(List.of(400)), "fromPlan", equalTo(true));
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("{\"tasks\": [{\"exam\": \"scs-c03\"}, null], \"path\": \"nowhere\"}")
                .put("/api/v1/me/interests")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("tasks", "path")));
        people.bearer(ada)
                .get("/api/v1/me/interests")
                .then()
                .statusCode(200)
                .body("tasks.task", equalTo(List.of("4.2")), "products", hasItem(product));
        people.visitor().get("/api/v1/me/interests").then().statusCode(401);
    }

    @Test
    void who_leaves_takes_their_interests_along_and_the_group_keeps_what_it_uses() {
        Person bo = people.learner("Bo");
        String slug = circle.of(bo, ada);
        follow(ada, product);
        people.post(ada, "/groups/" + slug + "/products", Map.of("typed", product))
                .then()
                .statusCode(303);
        people.as(ada)
                .get("/account/export")
                .then()
                .statusCode(200)
                .body("interests.products", hasItem(product), "interests.ofGroups.product", hasItem(product));
        people.post(ada, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
        people.as(bo)
                .get("/groups/" + slug + "/products")
                .then()
                .statusCode(200)
                .body(containsString(product), containsString("someone who is not here any more"));
        assertEquals(List.of(bo.id()), interests.accountsTouched(Set.of(product), 0, 10));
    }
}

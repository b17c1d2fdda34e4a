package dev.rampart.group;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.account.Registration;
import dev.rampart.account.RegistrationMode;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is in a group, how they get in and out, and who decides. */
@QuarkusTest
class GroupTest {
    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    ExamHall hall;

    @Inject
    Groups groups;

    @Inject
    GroupData data;

    @Inject
    GroupNews news;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private Person ada;
    private Person bea;

    @BeforeEach
    void people() {
        ada = people.learner("Ada");
        bea = people.learner("Bea");
    }

    @AfterEach
    void reset() {
        TestClock.get().reset();
        QuarkusTransaction.requiringNew().run(() -> Registration.deleteAll());
    }

    @Test
    void someone_without_a_group_is_told_what_one_is_and_a_visitor_signs_in_first() {
        people.as(ada)
                .get("/groups")
                .then()
                .statusCode(200)
                .body(containsString("Each member decides what the others see"), containsString("/groups/new"));
        people.visitor().get("/groups").then().statusCode(303).header("Location", containsString("/sign-in?next="));
    }

    @Test
    void a_group_is_started_and_its_owner_sees_it_first() {
        Response created = create("Zoë’s Circle " + UUID.randomUUID(), Circle.DATE);
        created.then().statusCode(303).header("Location", containsString("/groups/zoe-s-circle-"));
        people.as(ada)
                .get(created.getHeader("Location"))
                .then()
                .statusCode(200)
                .body(
                        containsString("to SCS-C03, on 14 January 2027"),
                        containsString("shares nothing"),
                        containsString("You are the only one here so far."),
                        containsString("Ada started the group."));
        people.as(ada).get("/groups").then().body(containsString("you own it"));
    }

    @Test
    void two_groups_of_one_name_have_two_addresses_that_stay() {
        String first = circle.of(ada);
        String second = circle.of(ada);
        assertTrue(second.startsWith("thursday-circle-"), second);
        assertFalse(first.equals(second));
        change(second, "Friday circle", Circle.DATE).then().statusCode(303);
        people.as(ada).get("/groups/" + second).then().statusCode(200).body(containsString("<h1>Friday circle</h1>"));
    }

    @Test
    void mistakes_are_told_beside_their_fields_and_what_was_typed_stays() {
        people.post(
                        ada,
                        "/groups",
                        Map.of("name", " ", "description", "kept <b>", "exam", "none", "date", "2020-02-29"))
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"name-error\">Give the group a name."),
                        containsString("id=\"exam-error\">Choose the exam"),
                        containsString(
                                "id=\"date-error\">29 February 2020 lies in the past. Choose today or a later day."),
                        containsString(">kept &lt;b&gt;</textarea>"),
                        containsString("value=\"2020-02-29\""));
        create("x", "soon").then().statusCode(422).body(containsString("Choose the day that you learn for."));
        create("x", "3020-01-01").then().statusCode(422).body(containsString("more than five years away"));
        create("x".repeat(81), Circle.DATE).then().statusCode(422).body(containsString("room for 80 characters"));
    }

    @Test
    void an_invitation_lets_people_in_who_choose_what_they_share() {
        String slug = circle.of(ada);
        String link = link(invite(slug, "5", "7"));
        people.as(bea)
                .get(link)
                .then()
                .statusCode(200)
                .body(
                        containsString("Thursday circle"),
                        containsString("We meet at eight."),
                        containsString("What joining means"),
                        not(containsString(" checked")));
        people.post(bea, link + "/membership", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/groups/" + slug + "?done=joined"));
        assertEquals(List.of("Ada", "Bea"), circle.members(slug));
        people.as(bea).get(link).then().statusCode(303).header("Location", endsWith("/groups/" + slug));
        people.as(ada)
                .get("/groups/" + slug + "/invitations")
                .then()
                .body(containsString("1 of 5 joined"), not(containsString(link.replaceAll(".*/", ""))));
    }

    @Test
    void a_visitor_who_follows_a_link_signs_up_and_comes_back_to_it() {
        String link = "/groups/invitations/" + circle.token(circle.of(ada), ada, 1);
        people.visitor()
                .get(link)
                .then()
                .statusCode(200)
                .body(
                        containsString("Thursday circle"),
                        containsString("href=\"/sign-up?next=" + link + "\""),
                        containsString("href=\"/sign-in?next=" + link + "\""),
                        not(containsString("We meet at eight.")));
        people.visitor()
                .get("/sign-up?next=" + link)
                .then()
                .statusCode(200)
                .body(containsString("name=\"next\" value=\"" + link + "\""));
        String email = "cy." + UUID.randomUUID() + "@example.com";
        people.postAsVisitor("/sign-up", Map.of("name", "", "email", email, "password", People.PASSWORD, "next", link))
                .then()
                .statusCode(422)
                .body(containsString("name=\"next\" value=\"" + link + "\""));
        people.postAsVisitor(
                        "/sign-up", Map.of("name", "Cy", "email", email, "password", People.PASSWORD, "next", link))
                .then()
                .statusCode(200)
                .body(containsString("name=\"next\" value=\"" + link + "\""));
        people.postAsVisitor("/sign-in", Map.of("email", email, "password", People.PASSWORD, "next", link))
                .then()
                .statusCode(303)
                .header("Location", endsWith(link));
        people.postAsVisitor(link + "/membership", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void where_not_everyone_may_sign_up_a_visitor_is_told_what_to_do() {
        String link = "/groups/invitations/" + circle.token(circle.of(ada), ada, 1);
        decide(RegistrationMode.INVITATION);
        people.visitor()
                .get(link)
                .then()
                .body(containsString("this one only joins the group"), not(containsString("/sign-up?next")));
        decide(RegistrationMode.CLOSED);
        people.visitor()
                .get(link)
                .then()
                .body(containsString("Nobody can sign up at the moment."), not(containsString("/sign-up?next")));
    }

    @Test
    void a_link_that_expired_was_taken_back_or_is_used_up_says_so() {
        String slug = circle.of(ada);
        String used = "/groups/invitations/" + circle.token(slug, ada, 1);
        people.post(bea, used + "/membership", Map.of()).then().statusCode(303);
        Person cy = people.learner("Cy");
        String sentence = "This invitation was for one person, who has joined already.";
        people.as(cy).get(used).then().statusCode(410).body(containsString(sentence));
        people.post(cy, used + "/membership", Map.of()).then().statusCode(410).body(containsString(sentence));

        String revoked = link(invite(slug, "5", "30"));
        String page = people.as(ada).get("/groups/" + slug + "/invitations").asString();
        String id = page.replaceAll("(?s).*/invitations/(\\d+)/revocation.*", "$1");
        people.post(ada, "/groups/" + slug + "/invitations/" + id + "/revocation", Map.of())
                .then()
                .statusCode(303);
        people.as(cy).get(revoked).then().statusCode(410).body(containsString("This invitation was taken back."));
        people.post(ada, "/groups/" + slug + "/invitations/" + id + "/revocation", Map.of())
                .then()
                .statusCode(404);

        String expired = link(invite(slug, "25", "1"));
        TestClock.get().advance(Duration.ofDays(1).plusSeconds(1));
        people.visitor()
                .get(expired)
                .then()
                .statusCode(410)
                .body(containsString("This invitation has expired."), not(containsString("Thursday circle")));
        people.post(cy, expired + "/membership", Map.of()).then().statusCode(410);
        people.visitor()
                .get("/groups/invitations/nonsense")
                .then()
                .statusCode(404)
                .body(containsString("copied whole"));
        invite(slug, "7", "365").then().statusCode(422).body(containsString("Choose 1, 5 or 25 people"));
        assertEquals(List.of("Ada", "Bea"), circle.members(slug));
    }

    @Test
    void of_many_who_join_at_once_only_as_many_get_in_as_the_link_has_seats() throws Exception {
        String slug = circle.of(ada);
        String token = circle.token(slug, ada, 1);
        List<Person> all = List.of(bea, people.learner("Cy"), people.learner("Di"), people.learner("Ed"));
        List<Groups.Joining> joinings = atOnce(all.stream()
                .<Callable<Groups.Joining>>map(person -> () -> groups.join(token, person.id(), Sharing.NOTHING))
                .toList());
        assertEquals(
                1,
                joinings.stream().filter(joining -> joining.refusal().isEmpty()).count());
        assertEquals(2, circle.members(slug).size());
    }

    @Test
    void a_double_click_joins_once() throws Exception {
        String slug = circle.of(ada);
        String token = circle.token(slug, ada, 5);
        Callable<Groups.Joining> join = () -> groups.join(token, bea.id(), Sharing.NOTHING);
        atOnce(List.of(join, join, join));
        assertEquals(List.of("Ada", "Bea"), circle.members(slug));
    }

    @Test
    void a_group_is_for_its_members_whoever_else_asks() {
        String slug = circle.of(ada, bea);
        GroupExam exam = circle.propose(slug, ada);
        String path = "/groups/" + slug;
        for (Person outsider : List.of(people.learner("Eve"), people.administrator("Root"))) {
            for (String page : List.of("", "/settings", "/invitations", "/exams/new", "/exams/" + exam.id)) {
                people.as(outsider).get(path + page).then().statusCode(404);
            }
            for (String form : List.of(
                    "/sharing",
                    "/departure",
                    "/settings/details",
                    "/settings/end",
                    "/settings/owner",
                    "/settings/members/" + circle.membership(slug, bea) + "/removal",
                    "/invitations",
                    "/exams",
                    "/exams/" + exam.id + "/agreement",
                    "/exams/" + exam.id + "/refusal",
                    "/exams/" + exam.id + "/withdrawal",
                    "/exams/" + exam.id + "/attempts")) {
                people.post(outsider, path + form, Map.of("member", "1", "seats", "1", "days", "1"))
                        .then()
                        .statusCode(404);
            }
            people.bearer(outsider).get("/api/v1" + path).then().statusCode(404);
            people.bearer(outsider)
                    .contentType("application/json")
                    .body(Map.of("totals", true, "scores", true))
                    .put("/api/v1" + path + "/sharing")
                    .then()
                    .statusCode(404);
            people.as(outsider).get("/groups").then().body(not(containsString(slug)));
        }
        people.visitor().get(path).then().statusCode(303);
        assertEquals(List.of("Ada", "Bea"), circle.members(slug));
    }

    @Test
    void only_the_owner_decides() {
        String slug = circle.of(ada, bea);
        String path = "/groups/" + slug;
        long hers = circle.membership(slug, ada);
        people.as(bea).get(path + "/settings").then().statusCode(403);
        people.as(bea).get(path + "/invitations").then().statusCode(403);
        people.post(bea, path + "/settings/end", Map.of()).then().statusCode(403);
        people.post(bea, path + "/settings/owner", Map.of("member", hers))
                .then()
                .statusCode(403);
        people.post(bea, path + "/settings/members/" + hers + "/removal", Map.of())
                .then()
                .statusCode(403);
        people.post(bea, path + "/invitations", Map.of("seats", "1", "days", "1"))
                .then()
                .statusCode(403);
        change(bea, slug, "Mine now", Circle.DATE).then().statusCode(403);
        people.as(bea)
                .get(path)
                .then()
                .body(containsString("<h1>Thursday circle</h1>"), not(containsString(path + "/settings")));
    }

    @Test
    void the_owner_changes_name_and_date_and_the_group_is_told() {
        String slug = circle.of(ada, bea);
        change(slug, "Thursday circle", "2027-02-01").then().statusCode(303);
        people.as(bea)
                .get("/groups/" + slug)
                .then()
                .body(containsString("on 1 February 2027"), containsString("The common date is 1 February 2027 now."));
        change(slug, "", "2020-01-01")
                .then()
                .statusCode(422)
                .body(containsString("Give the group a name."), containsString("1 January 2020 lies in the past"));
    }

    @Test
    void a_date_that_has_passed_may_stay_when_the_name_changes() {
        String slug = circle.of(ada);
        TestClock.get().set(java.time.Instant.parse("2027-03-01T12:00:00Z"));
        Person later = people.inAnotherBrowser(ada);
        people.as(later).get("/groups/" + slug).then().body(containsString("The day of SCS-C03 was 46 days ago"));
        change(later, slug, "Those of Thursday", Circle.DATE).then().statusCode(303);
    }

    @Test
    void a_member_leaves_and_the_owner_hands_over_first() {
        String slug = circle.of(ada, bea);
        people.post(ada, "/groups/" + slug + "/departure", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("Hand it over to another member first, or end it"));
        people.post(ada, "/groups/" + slug + "/settings/owner", Map.of("member", circle.membership(slug, bea)))
                .then()
                .statusCode(303);
        people.post(ada, "/groups/" + slug + "/departure", Map.of()).then().statusCode(303);
        people.as(ada).get("/groups/" + slug).then().statusCode(404);
        people.as(bea).get("/groups/" + slug + "/settings").then().statusCode(200);
        assertEquals(
                List.of(
                        "Ada is not in the group any more.",
                        "Bea owns the group now.",
                        "Bea joined.",
                        "Ada started the group."),
                circle.events(slug));
    }

    @Test
    void a_member_who_is_removed_is_out_at_once_and_shares_nothing_when_they_come_back() {
        String slug = circle.of(ada, bea);
        circle.share(slug, bea, Circle.BOTH);
        people.post(ada, "/groups/" + slug + "/settings/members/" + circle.membership(slug, bea) + "/removal", Map.of())
                .then()
                .statusCode(303);
        people.as(bea).get("/groups/" + slug).then().statusCode(404);
        circle.join(slug, ada, bea);
        people.bearer(bea)
                .get("/api/v1/groups/" + slug)
                .then()
                .body("sharing.totals", equalTo(false))
                .body("sharing.scores", equalTo(false));
        people.post(ada, "/groups/" + slug + "/settings/members/" + circle.membership(slug, ada) + "/removal", Map.of())
                .then()
                .statusCode(409);
        people.post(ada, "/groups/" + slug + "/settings/members/1/removal", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void an_ended_group_is_gone_for_everyone() {
        String slug = circle.of(ada, bea);
        circle.share(slug, bea, Circle.BOTH);
        String link = "/groups/invitations/" + circle.token(slug, ada, 5);
        circle.propose(slug, bea);
        people.post(ada, "/groups/" + slug + "/settings/end", Map.of()).then().statusCode(303);
        people.as(ada).get("/groups/" + slug).then().statusCode(404);
        people.as(bea).get("/groups/" + slug).then().statusCode(404);
        people.as(people.learner("Cy")).get(link).then().statusCode(404);
    }

    @Test
    void what_an_owner_owns_passes_to_the_longest_member_when_the_account_goes() {
        String slug = circle.of(ada, bea, people.learner("Aaron"));
        String alone = circle.of(ada);
        circle.propose(slug, ada);
        delete(ada);
        assertEquals(List.of("Aaron", "Bea"), circle.members(slug));
        people.as(bea).get("/groups/" + slug + "/settings").then().statusCode(200);
        assertEquals("Bea owns the group now.", circle.events(slug).get(0));
        assertFalse(String.join(" ", circle.events(slug)).contains("Ada"));
        long left = QuarkusTransaction.requiringNew().call(() -> StudyGroup.count("slug", alone));
        assertEquals(0, left);
        long accounts = QuarkusTransaction.requiringNew().call(() -> Account.count("id", ada.id()));
        assertEquals(0, accounts);
    }

    @Test
    void an_export_has_the_memberships_and_nothing_about_the_others() throws Exception {
        String slug = circle.of(ada, bea);
        circle.share(slug, ada, Circle.TOTALS);
        circle.share(slug, bea, Circle.BOTH);
        circle.propose(slug, bea);
        String export =
                json.writeValueAsString(QuarkusTransaction.requiringNew().call(() -> data.export(ada.id())));
        assertTrue(export.contains(slug) && export.contains("TOTALS"), export);
        assertFalse(export.contains("SCORES") || export.contains("Bea"), export);
        String hers = json.writeValueAsString(QuarkusTransaction.requiringNew().call(() -> data.export(bea.id())));
        assertTrue(hers.contains("SCORES") && hers.contains("proposedAt"), hers);
    }

    @Test
    void news_tells_a_member_what_others_did() {
        String slug = circle.of(ada, bea);
        assertEquals(
                List.of("Ada started the group."),
                news.latest(bea.id(), 5).stream().map(GroupNews.Line::text).toList());
        assertEquals(
                List.of(new GroupNews.Line(
                        "Bea joined.",
                        "Thursday circle",
                        news.latest(ada.id(), 5).get(0).when(),
                        "/groups/" + slug)),
                news.latest(ada.id(), 1));
        assertEquals(List.of(), news.latest(people.learner("Eve").id(), 5));
    }

    private Response create(String name, String date) {
        return people.post(ada, "/groups", Map.of("name", name, "exam", "scs-c03", "date", date));
    }

    private Response change(String slug, String name, String date) {
        return change(ada, slug, name, date);
    }

    private Response change(Person person, String slug, String name, String date) {
        return people.post(person, "/groups/" + slug + "/settings/details", Map.of("name", name, "date", date));
    }

    private Response invite(String slug, String seats, String days) {
        return people.post(ada, "/groups/" + slug + "/invitations", Map.of("seats", seats, "days", days));
    }

    /** The path of the link that the page shows once. */
    private static String link(Response page) {
        page.then().statusCode(200).header("Cache-Control", "no-store");
        return page.asString().replaceAll("(?s).*<code>https?://[^/]+(/groups/invitations/[\\w-]+)</code>.*", "$1");
    }

    private void delete(Person person) {
        people.post(person, "/account/deletion", Map.of("current", person.password()))
                .then()
                .statusCode(200);
    }

    private void decide(RegistrationMode mode) {
        QuarkusTransaction.requiringNew()
                .run(() -> Registration.decide(mode, Account.findById(ada.id()), clock.instant()));
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            java.util.concurrent.CyclicBarrier barrier = new java.util.concurrent.CyclicBarrier(calls.size());
            List<Future<T>> futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            List<T> outcomes = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}

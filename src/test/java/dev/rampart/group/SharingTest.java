package dev.rampart.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member shares, for each setting, seen by each kind of viewer, in each place that tells of a group. */
@QuarkusTest
class SharingTest {
    /** 47 of 65 right: in no page by chance. */
    private static final String PERCENT = "72.3 %";

    private static final String READINESS = "The last fresh exam was at 72.3 %";
    private static final AtomicReference<Cast> CAST = new AtomicReference<>();

    /** The member sat a full exam with 47 of 65 right; the others did nothing. */
    private record Cast(
            Class<?> test,
            Person member,
            Person owner,
            Person other,
            Person outsider,
            Person administrator,
            String slug) {}

    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    ExamHall hall;

    @Inject
    GroupData data;

    @Inject
    ObjectMapper json;

    private Cast cast;

    @BeforeEach
    void cast() {
        if (CAST.get() == null || CAST.get().test() != getClass()) {
            Person member = people.learner("Mia");
            Person owner = people.learner("Olu");
            Person other = people.learner("Per");
            hall.sitFullExam(member, 47);
            CAST.set(new Cast(
                    getClass(),
                    member,
                    owner,
                    other,
                    people.learner("Eve"),
                    people.administrator("Root"),
                    circle.of(owner, member, other)));
        }
        cast = CAST.get();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void members_see_exactly_what_is_shared_on_the_board_in_its_source_and_in_the_api(boolean totals, boolean scores)
            throws Exception {
        circle.share(cast.slug(), cast.member(), new Sharing(totals, scores));
        for (Person viewer : List.of(cast.member(), cast.owner(), cast.other())) {
            String source = people.as(viewer).get("/groups/" + cast.slug()).asString();
            assertEquals(totals, source.contains("data-name=\"Answered\">65<"), viewer.name());
            assertEquals(scores, source.contains(PERCENT), viewer.name());
            assertEquals(scores, source.contains(READINESS), viewer.name());
            assertEquals(!totals && !scores, row(source, "Mia").contains("shares nothing"), viewer.name());
            assertEquals(totals ? "65" : null, api(viewer, "totals.answered"), viewer.name());
            assertEquals(totals ? "1" : null, api(viewer, "totals.fullExams"), viewer.name());
            assertEquals(totals, api(viewer, "totals.lastActive") != null, viewer.name());
            assertEquals(scores ? "[72.3]" : null, api(viewer, "scores.latest"), viewer.name());
            assertEquals(scores, api(viewer, "scores.readiness") != null, viewer.name());
            String whole =
                    people.bearer(viewer).get("/api/v1/groups/" + cast.slug()).asString();
            assertEquals(scores, whole.contains("72.3"), viewer.name());
        }
        assertTrue(row(people.as(cast.other()).get("/groups/" + cast.slug()).asString(), "Olu")
                .contains("shares nothing"));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void whoever_is_not_in_the_group_sees_nothing_whatever_is_shared(boolean totals, boolean scores) {
        circle.share(cast.slug(), cast.member(), new Sharing(totals, scores));
        for (Person viewer : List.of(cast.outsider(), cast.administrator())) {
            people.as(viewer).get("/groups/" + cast.slug()).then().statusCode(404);
            people.bearer(viewer).get("/api/v1/groups/" + cast.slug()).then().statusCode(404);
            for (String page : List.of("/", "/groups")) {
                assertNothing(people.as(viewer).get(page).asString());
            }
            assertNothing(people.bearer(viewer).get("/api/v1/groups").asString());
            assertNothing(people.as(viewer).get("/account/export").asString());
        }
        for (String page : List.of("/admin", "/admin/people")) {
            assertFalse(people.as(cast.administrator()).get(page).asString().contains("72.3"), page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_export_tells_nothing_of_another_member_whatever_is_shared(boolean shared) {
        circle.share(cast.slug(), cast.member(), new Sharing(shared, shared));
        for (Person viewer : List.of(cast.owner(), cast.other())) {
            assertNothing(people.as(viewer).get("/account/export").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void taking_it_back_takes_effect_at_once(boolean totals, boolean scores) {
        circle.share(cast.slug(), cast.member(), new Sharing(totals, scores));
        people.post(cast.member(), "/groups/" + cast.slug() + "/sharing", Map.of())
                .then()
                .statusCode(303);
        String source = people.as(cast.owner()).get("/groups/" + cast.slug()).asString();
        assertTrue(row(source, "Mia").contains("shares nothing"));
        assertFalse(source.contains("72.3") || source.contains("data-name=\"Answered\">65<"));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void what_one_shares_in_one_group_is_not_shared_in_another(boolean totals, boolean scores) {
        String second = circle.of(cast.owner(), cast.member());
        circle.share(second, cast.member(), Sharing.NOTHING);
        circle.share(cast.slug(), cast.member(), new Sharing(totals, scores));
        String source = people.as(cast.owner()).get("/groups/" + second).asString();
        assertTrue(row(source, "Mia").contains("shares nothing"));
        assertFalse(source.contains("72.3") || source.contains("data-name=\"Answered\">65<"));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void the_api_changes_exactly_what_is_sent(boolean totals, boolean scores) {
        people.bearer(cast.member())
                .contentType("application/json")
                .body(Map.of("totals", totals, "scores", scores))
                .put("/api/v1/groups/" + cast.slug() + "/sharing")
                .then()
                .statusCode(200);
        assertEquals(totals, api(cast.owner(), "totals.answered") != null);
        assertEquals(scores, api(cast.owner(), "scores.latest") != null);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        (totals ? 1 : 0) + (scores ? 1 : 0),
                        data.export(cast.member().id()).memberships().stream()
                                .filter(in -> in.group().equals(cast.slug()))
                                .mapToInt(in -> in.shares().size())
                                .sum()));
    }

    private void assertNothing(String text) {
        assertFalse(text.contains("Mia"), text);
        assertFalse(text.contains("72.3"), text);
        assertFalse(text.contains("\"answered\":65"), text);
    }

    private String api(Person viewer, String path) {
        Response group = people.bearer(viewer).get("/api/v1/groups/" + cast.slug());
        Object found = group.jsonPath().get("members.find { it.name == 'Mia' }?." + path.replace(".", "?."));
        return found == null ? null : found.toString();
    }

    private static String row(String source, String name) {
        int from = source.indexOf("<th scope=\"row\">" + name);
        assertTrue(from > 0, name);
        return source.substring(from, source.indexOf("</tr>", from));
    }
}

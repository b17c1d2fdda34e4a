package dev.rampart.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPagesTest {
    @Inject
    People people;

    @Inject
    EntityManager entities;

    @Test
    void it_says_how_each_part_is_and_what_needs_someone() {
        people.as(people.administrator("Grace"))
                .get("/admin/health")
                .then()
                .statusCode(200)
                .body(containsString(" answers.</dd>"), containsString("Version "), containsString("none is broken"))
                .body(containsString("are free in the data folder"), containsString("that Java may take"))
                // No job runs in tests, and that is what an operator would have to know first.
                .body(containsString("■ fails"), containsString("no exam is handed in at its deadline"));
    }

    @Test
    void a_source_that_does_not_answer_is_named() {
        change("update news_source set followed = true, failures = 3 where slug = 'security-blog'");
        try {
            people.as(people.administrator("Grace"))
                    .get("/admin/health")
                    .then()
                    .body(containsString("Late: AWS Security Blog"), containsString("href=\"/news/sources\""));
        } finally {
            change("update news_source set failures = 0 where slug = 'security-blog'");
        }
        people.as(people.administrator("Grace"))
                .get("/admin/health")
                .then()
                .body(not(containsString("AWS Security Blog")));
    }

    @Test
    void a_broken_document_is_counted() {
        change("update document set broken_text = 'x' where path = 'news/sources.yaml'");
        try {
            people.as(people.administrator("Grace"))
                    .get("/admin/health")
                    .then()
                    .body(containsString("1 of "), containsString("href=\"/author/problems\""));
        } finally {
            change("update document set broken_text = null where path = 'news/sources.yaml'");
        }
    }

    @Test
    void sizes_are_told_in_units_that_people_use() {
        assertEquals("512 MB", Health.size(512L << 20));
        assertEquals("3.5 GB", Health.size(3584L << 20));
    }

    private void change(String sql) {
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).executeUpdate()));
    }
}

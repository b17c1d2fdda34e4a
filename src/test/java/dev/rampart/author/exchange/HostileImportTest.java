package dev.rampart.author.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that were made to do harm, through the door that instructors use. */
@QuarkusTest
class HostileImportTest {
    private static final Path ATTACKS = Path.of("../shared/corpora/xmlattack");

    @Inject
    People people;

    @Inject
    Bringing bringing;

    private Person ina;

    @BeforeEach
    void anInstructorComes() {
        ina = people.instructor("Ina");
    }

    @AfterEach
    void forget() {
        bringing.forget(ina);
    }

    @Test
    void each_is_refused_with_a_sentence_and_leaves_nothing() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ATTACKS), "There is no " + ATTACKS);
        List<String> refused = List.of(
                "billion_laughs_moodle.xml",
                "xxe_moodle.xml",
                "xxe_qti.xml",
                "zip_bomb_qti.zip",
                "zip_bomb.apkg",
                "zip_slip_qti.zip",
                "not_sqlite.apkg");
        for (String name : refused) {
            long id = bringing.read(ina, name, Files.readAllBytes(ATTACKS.resolve(name)));
            QuestionImport known = QuarkusTransaction.requiringNew().call(() -> QuestionImport.findById(id));
            assertEquals(Phase.REFUSED, known.phase, name);
            assertTrue(known.refusal.endsWith("Nothing was stored."), name + ": " + known.refusal);
            assertFalse(known.refusal.contains("Rampart failed"), name + ": " + known.refusal);
            assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> ImportLine.count("importId", id)));
        }
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
        try (Stream<Path> escaped = Files.list(Path.of(".."))) {
            assertTrue(escaped.noneMatch(path -> path.getFileName().toString().contains("evil")));
        }
    }

    @Test
    void formulas_and_scripts_are_mere_text() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ATTACKS), "There is no " + ATTACKS);
        for (String name : List.of("csv_formula.csv", "gift_xss.gift")) {
            long id = bringing.read(ina, name, Files.readAllBytes(ATTACKS.resolve(name)));
            String lines =
                    people.as(ina).get("/author/imports/" + id + "/lines").asString();
            assertTrue(
                    Jsoup.parse(lines)
                            .select("main script, main img, main [onerror], main [href^=javascript]")
                            .isEmpty(),
                    lines);
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_a_sentence() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/author/imports", new byte[51 << 20]);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("larger than 50 MiB"), answer.body());
        assertTrue(answer.body().contains("Nothing was stored."));
    }

    @Test
    void other_addresses_take_no_large_bodies() throws IOException, InterruptedException {
        assertEquals(413, post("/account/zone", new byte[5 << 20]).statusCode());
    }

    /** As a browser sends it, which tells how long it is. */
    private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(People.site() + path))
                                .header("Cookie", "rampart_session=" + ina.cookie())
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

package dev.rampart.author.exchange;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.Workbench;
import dev.rampart.question.Holdings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports as instructors make them: by the door, with the job called where the clock would. */
@ApplicationScoped
class Bringing {
    @Inject
    People people;

    @Inject
    ImportJob job;

    @Inject
    Holdings holdings;

    @Inject
    Rewriting rewriting;

    @Inject
    Workbench workbench;

    /** Sends a file by the form; what comes back is not followed. */
    Response send(Person person, String name, byte[] file, String format) {
        String csrf = People.csrf(people.as(person).get("/author/imports"));
        return people.as(person)
                .cookie("rampart_csrf", csrf)
                .multiPart("csrf", csrf)
                .multiPart("file", name, file)
                .multiPart("format", format)
                .post("/author/imports");
    }

    /** @return the import, which the job has yet to read */
    long begun(Person person, String name, byte[] file) {
        String address =
                send(person, name, file, "").then().statusCode(303).extract().header("Location");
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    /** @return the import, which waits for its choices unless it was refused */
    long read(Person person, String name, byte[] file) {
        long id = begun(person, name, file);
        job.one(id);
        return id;
    }

    /** Confirms and lets the job store. */
    void store(Person person, long id, Map<String, ?> choices) {
        Response answer = decide(person, id, choices, "store");
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.asString());
        }
        job.one(id);
    }

    Response decide(Person person, long id, Map<String, ?> choices, String step) {
        Map<String, Object> form = new java.util.HashMap<>(choices);
        form.put("step", step);
        return people.post(person, "/author/imports/" + id + "/choices", form);
    }

    /** An export with a mistake in the middle. */
    static final String BANK = "moodle-export.xml";

    static byte[] bank() {
        return fixture(BANK);
    }

    private static byte[] fixture(String name) {
        try (InputStream file = Bringing.class.getResourceAsStream("/exchange/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Holdings.Held> local(Person person, String exam) {
        return QuarkusTransaction.requiringNew()
                .call(() -> holdings.of(exam, person.id()).stream()
                        .filter(Holdings.Held::local)
                        .toList());
    }

    /** Takes everything away that imports left, so that no other test meets it. */
    void forget(Person person) {
        Set<String> paths = new HashSet<>();
        for (String exam : List.of("scs-c03", "clf-c02", "saa-c03")) {
            local(person, exam).forEach(held -> paths.add(held.path()));
        }
        QuarkusTransaction.requiringNew()
                .call(() -> rewriting.local(paths, person.id()))
                .values()
                .forEach(document -> workbench.drop(document, person.id()));
        QuarkusTransaction.requiringNew().run(() -> {
            ImportPart.deleteAll();
            ImportLine.deleteAll();
            QuestionImport.deleteAll();
            QuestionChange.<QuestionChange>listAll().forEach(QuestionChange::delete);
        });
    }
}

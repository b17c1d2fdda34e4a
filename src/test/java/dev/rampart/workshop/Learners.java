package dev.rampart.workshop;

import dev.rampart.account.People.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners do in workshops, for tests. */
@ApplicationScoped
class Learners {
    @Inject
    Progress progress;

    @Inject
    Shelf shelf;

    /** Steps of the tiny workshop are done, each a minute after the one before. */
    void did(Person person, Instant first, String... steps) {
        for (int i = 0; i < steps.length; i++) {
            progress.done(person.id(), TinyWorkshop.ID, steps[i], first.plusSeconds(60L * i));
        }
    }

    Check check(String id) {
        return shelf.own(TinyWorkshop.ID).orElseThrow().steps().stream()
                .flatMap(step -> step.check(id).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Where options of a check stand on the page, by their texts. */
    List<Integer> places(String checkId, String... texts) {
        Check check = check(checkId);
        List<String> shown = check.order().stream()
                .map(i -> check.choice().options().get(i).text())
                .toList();
        return Stream.of(texts).map(shown::indexOf).collect(Collectors.toList());
    }
}

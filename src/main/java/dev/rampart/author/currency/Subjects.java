package dev.rampart.author.currency;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.InForce;
import dev.rampart.question.PlacedQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The questions and steps that count now and name the documentation. */
@ApplicationScoped
class Subjects {
    private static final String WORKSHOPS = "workshop";

    private final PlacedQuestions questions;
    private final InForce<Subject> steps;
    private final InForce<Subject> asked;

    /** By version: a version never changes, so that only new ones are read. */
    private volatile Map<Long, Subject> known = Map.of();

    @Inject
    Subjects(PlacedQuestions questions, Documents documents, Clock clock) {
        this.questions = questions;
        steps = new InForce<>(
                documents,
                clock,
                WORKSHOPS,
                editions -> editions.stream()
                        .flatMap(edition -> Subject.of(edition).stream())
                        .filter(subject -> !subject.pages().isEmpty())
                        .toList());
        asked = new InForce<>(clock, PlacedQuestions.KIND, this::read);
    }

    private List<Subject> read() {
        List<PlacedQuestions.Place> places = questions.places();
        Map<Long, Subject> before = known;
        Map<Long, Subject> now = new ConcurrentHashMap<>();
        places.stream()
                .filter(place -> before.containsKey(place.version()))
                .forEach(place ->
                        now.put(place.version(), before.get(place.version()).at(place)));
        List<PlacedQuestions.Place> fresh = places.stream()
                .filter(place -> !before.containsKey(place.version()))
                .toList();
        questions.of(fresh).forEach((version, placed) -> {
            if (placed.question().verified() != null) {
                now.put(version, Subject.of(placed));
            }
        });
        known = now;
        return now.values().stream()
                .filter(subject -> !subject.pages().isEmpty())
                .toList();
    }

    List<Subject> all() {
        return Stream.concat(asked.all().stream(), steps.all().stream()).toList();
    }

    void changed(@Observes ContentChanged change) {
        asked.changed(change);
        steps.changed(change);
    }
}

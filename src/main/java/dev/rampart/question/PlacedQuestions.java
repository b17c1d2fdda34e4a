package dev.rampart.question;

import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that count, with the documents that say them; for what is held against all of them. */
@ApplicationScoped
public class PlacedQuestions {
    /** The kind of their documents, as {@link dev.rampart.content.ContentChanged} tells it. */
    public static final String KIND = dev.rampart.question.lint.Linter.KIND;

    private static final int AT_ONCE = 1000;

    @Inject
    EntityManager entities;

    @Inject
    QuestionBank bank;

    /** Where the version of a question that counts comes from. */
    public record Place(String question, long version, Origin origin, String path) {}

    /** Of everything that is not a draft, limited to some people or not; one query. */
    public List<Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        entities.createQuery("""
                        select new dev.rampart.question.PlacedQuestions$Place(i.id, v.id, p.origin, p.path)
                        from ItemPlace p join p.item i join p.version v where i.version = v and v.status <> DRAFT
                        order by i.id, case when p.origin = LOCAL then 0 when p.origin = FOLDER then 1 else 2 end
                        """, Place.class)
                .getResultStream()
                .forEach(place -> places.putIfAbsent(place.question(), place));
        return List.copyOf(places.values());
    }

    /** What they say, by version. */
    public Map<Long, PlacedQuestion> of(Collection<Place> places) {
        Map<Long, PlacedQuestion> placed = new HashMap<>();
        List<Place> all = new ArrayList<>(places);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Place> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<Long, Question> questions =
                    bank.versions(some.stream().map(Place::version).toList());
            some.forEach(place -> placed.put(
                    place.version(), new PlacedQuestion(questions.get(place.version()), place.origin(), place.path())));
        }
        return placed;
    }
}

package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** No two parts of one origin's documents share an id, in whatever file of the kind they stand. */
public final class UniqueIds {
    private final Draft draft;
    private final Batch batch;
    private final String list;
    private final String noun;

    private UniqueIds(Draft draft, Batch batch, String list) {
        this.draft = draft;
        this.batch = batch;
        this.list = list;
        this.noun = Wording.singular(list);
    }

    /**
     * @param list the document's key of the list whose elements have ids, as "questions"
     * @param owners by id which unchanged file of an origin has it
     */
    public static void check(
            Draft draft, Batch batch, String list, BiFunction<Origin, Collection<String>, Map<String, String>> owners) {
        new UniqueIds(draft, batch, list).check(owners);
    }

    /** Which file of an origin has which id, for a kind that keeps nothing besides its documents. */
    public static Map<String, String> owners(List<Edition> inForce, String list, Origin origin) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Edition edition : inForce) {
            if (edition.origin() == origin) {
                edition.json()
                        .path(list)
                        .forEach(element -> owners.put(element.path("id").asText(), edition.path()));
            }
        }
        return owners;
    }

    private void check(BiFunction<Origin, Collection<String>, Map<String, String>> owners) {
        Map<String, String> ids = new LinkedHashMap<>();
        JsonNode elements = draft.json().path(list);
        for (int i = 0; i < elements.size(); i++) {
            String pointer = Draft.pointer(list, i, "id");
            String id = draft.json().at(pointer).textValue();
            String before = id == null ? null : ids.putIfAbsent(id, pointer);
            if (before != null) {
                draft.flaw(
                        pointer,
                        "The id `%s` stands on line %d already. Give this %s an id of its own."
                                .formatted(id, draft.line(before), noun));
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        Map<String, String> known = owners.apply(draft.origin(), ids.keySet());
        ids.forEach((id, pointer) -> owner(id, known.get(id))
                .ifPresent(other -> draft.flaw(
                        pointer,
                        "The id `%s` is that of %s %s in %s. Give this %s an id of its own."
                                .formatted(id, "aeiou".indexOf(noun.charAt(0)) < 0 ? "a" : "an", noun, other, noun))));
    }

    /** Who else has the id with a better right: the file that had it first, else the first by path. */
    private Optional<String> owner(String id, String known) {
        if (draft.path().equals(known)) {
            return Optional.empty();
        }
        Optional<Draft> changed = batch.drafts().stream()
                .filter(other ->
                        other.origin() == draft.origin() && other.path().equals(known))
                .findFirst();
        boolean keptIt = changed.map(other -> has(other, id)).orElse(known != null);
        if (keptIt && batch.present(draft.origin(), known)) {
            return Optional.of(known);
        }
        return batch.drafts().stream()
                .filter(other ->
                        other.origin() == draft.origin() && other.path().compareTo(draft.path()) < 0)
                .filter(other -> has(other, id))
                .map(Draft::path)
                .findFirst();
    }

    private boolean has(Draft other, String id) {
        for (JsonNode element : other.json().path(list)) {
            if (id.equals(element.path("id").textValue())) {
                return true;
            }
        }
        return false;
    }
}

package dev.rampart.author.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.Images;
import dev.rampart.content.Origin;
import dev.rampart.content.Workbench;
import dev.rampart.content.WorkingCopy;
import dev.rampart.content.WrittenDocument;
import dev.rampart.content.YamlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes single questions of local documents; the rest of each document stays as it was written. */
@ApplicationScoped
class Rewriting {
    /** The order in which a question's keys are written. */
    static final List<String> KEYS = List.of(
            "id",
            "task",
            "type",
            "skill",
            "level",
            "services",
            "apart",
            "stem",
            "options",
            "steps",
            "distractors",
            "responses",
            "prompts",
            "explanation",
            "references",
            "verified",
            "status",
            "audience");

    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    Images images;

    @Inject
    ObjectMapper json;

    /** What a question says afterwards; null takes it out of its document. */
    interface Change {
        ObjectNode of(ObjectNode before);
    }

    /**
     * A document before and after a change.
     *
     * @param after null when no question is left
     * @param questions the ids of those that it has afterwards, in its order
     * @param images that lie beside it: their addresses by name
     * @param revision the working text that it was before
     * @param author who opened it, or null when that account is gone
     */
    record Rewritten(
            long document,
            String path,
            String before,
            String after,
            List<String> questions,
            Map<String, String> images,
            int revision,
            Long author) {}

    /** Nothing was changed; the message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    static ObjectNode with(ObjectNode question, String key, JsonNode held) {
        return YamlText.with(question, key, held, KEYS);
    }

    /**
     * What documents would say; stores nothing.
     *
     * @param changes by path and question
     */
    List<Rewritten> rewritten(Map<String, Map<String, Change>> changes, long account) throws Refused {
        Map<String, Long> ids = local(changes.keySet(), account);
        List<Rewritten> rewritten = new ArrayList<>();
        for (Map.Entry<String, Map<String, Change>> entry : changes.entrySet()) {
            Long id = ids.get(entry.getKey());
            if (id == null) {
                throw new Refused("The document of these questions is gone, or is not written here.");
            }
            rewritten.add(changed(workbench.read(id, account), entry.getValue()));
        }
        return rewritten;
    }

    /** The local documents at some paths, by path. */
    Map<String, Long> local(Collection<String> paths, long account) {
        Map<String, Long> local = new HashMap<>();
        desk.ids(paths, account).forEach((location, id) -> {
            if (location.origin() == Origin.LOCAL) {
                local.put(location.path(), id);
            }
        });
        return local;
    }

    private Rewritten changed(WorkingCopy copy, Map<String, Change> changes) throws Refused {
        // What someone is still at would be published with the change, and without a look at it.
        if (!Objects.equals(copy.revision(), copy.publishedRevision())) {
            throw new Refused("Their document has changes that are not published. Publish or undo them first.");
        }
        String text = copy.text();
        JsonNode before = YamlText.json(text)
                .orElseThrow(() -> new Refused("The document of these questions is broken. Mend it first."));
        ObjectNode after = before.deepCopy();
        ArrayNode questions = json.createArrayNode();
        List<String> left = new ArrayList<>();
        for (JsonNode question : before.path("questions")) {
            String name = question.path("id").asText();
            Change change = changes.get(name);
            ObjectNode changed = change == null ? (ObjectNode) question : change.of(question.deepCopy());
            if (changed != null) {
                questions.add(changed);
                left.add(name);
            }
        }
        after.set("questions", questions);
        return new Rewritten(
                copy.id(),
                copy.path(),
                text,
                questions.isEmpty() ? null : YamlText.merged(text, after),
                left,
                copy.images(),
                copy.revision(),
                copy.author());
    }

    /** What lies beside a document already, and new images. */
    Map<String, byte[]> beside(Map<String, String> addresses, Map<String, byte[]> more) {
        Map<String, byte[]> bytes = images.bytes(Set.copyOf(addresses.values()));
        Map<String, byte[]> beside = new HashMap<>(more);
        addresses.forEach((name, address) -> beside.putIfAbsent(name, bytes.get(address)));
        return beside;
    }

    /** For all of the documents or none, in a transaction of its own. */
    void store(List<Rewritten> rewritten, Map<String, byte[]> beside, long account, String note) throws Refused {
        List<WrittenDocument> written = rewritten.stream()
                .filter(one -> one.after() != null)
                .map(one -> new WrittenDocument(one.path(), one.after(), beside(one.images(), beside), one.revision()))
                .toList();
        Map<Long, Integer> dropped = rewritten.stream()
                .filter(one -> one.after() == null)
                .collect(Collectors.toMap(Rewritten::document, Rewritten::revision));
        try {
            workbench.store(written, dropped, account, note);
        } catch (WebApplicationException e) {
            throw new Refused(e.getMessage());
        }
    }
}

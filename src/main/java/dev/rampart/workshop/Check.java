package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.question.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A knowledge check at the end of a step. It is no exam item: it may be answered as often as one likes, and nothing that
 * concerns freshness or readiness hears of it.
 *
 * @param id stable within the workshop
 * @param stem Markdown
 * @param explanation Markdown
 * @param wording stands for all that the check says: an answer belongs to the wording that it was given to
 */
record Check(String id, String stem, Interaction.Choice choice, String explanation, String wording) {
    static Check of(JsonNode json) {
        return new Check(
                Nodes.text(json, "id"),
                Nodes.text(json, "stem"),
                (Interaction.Choice) Interaction.of(json),
                Nodes.text(json, "explanation"),
                UUID.nameUUIDFromBytes(json.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /**
     * The order in which the options are shown, as indices of the author's: authors like to write the right one first. It is
     * always the same one, so that a page that explains an answer stands as the one that asked.
     */
    List<Integer> order() {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, choice.options().size()).boxed().toList());
        Collections.shuffle(order, new Random(wording.hashCode()));
        return order;
    }
}

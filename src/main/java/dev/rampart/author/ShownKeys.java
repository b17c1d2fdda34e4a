package dev.rampart.author;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.YamlText;
import dev.rampart.question.QuestionsShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whoever reads or writes questions with their keys has seen them: they are not fresh to them any more. */
@ApplicationScoped
public class ShownKeys {
    private static final int LONGEST = 100;
    private static final int AT_ONCE = 1000;
    private static final Pattern ID =
            Pattern.compile("(?m)^[\\t \\-]*+[\"']?id[\"']?\\s*:\\s*[\"']?([A-Za-z0-9][A-Za-z0-9-]{0,99})");

    @Inject
    Event<QuestionsShown> shown;

    /** @param texts documents of any kind, as their authors write them; of one that is broken, what looks like a question's id */
    @Transactional
    public void ofTexts(long account, Collection<String> texts) {
        Set<String> ids = new HashSet<>();
        texts.forEach(text -> ids.addAll(ids(text)));
        of(account, ids);
    }

    /** @param questions their ids */
    @Transactional
    public void of(long account, Set<String> questions) {
        List<String> all = new ArrayList<>(questions);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            shown.fire(new QuestionsShown(
                    account, Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size())))));
        }
    }

    static Set<String> ids(String text) {
        Set<String> ids = new HashSet<>();
        if (!text.contains("questions")) {
            return ids;
        }
        Optional<JsonNode> json = YamlText.json(text);
        if (json.isEmpty()) {
            ID.matcher(text).results().forEach(found -> ids.add(found.group(1)));
        }
        json.ifPresent(file -> file.path("questions").forEach(question -> {
            String id = question.path("id").asText();
            if (!id.isBlank() && id.length() <= LONGEST) {
                ids.add(id);
            }
        }));
        return ids;
    }
}

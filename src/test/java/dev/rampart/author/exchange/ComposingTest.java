package dev.rampart.author.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposingTest {
    private static ObjectNode renewed(String body, String before) throws JsonProcessingException {
        ImportLine line = new ImportLine();
        line.body = body;
        line.twin = "keys";
        Choices choices = new Choices(Map.of(), Map.of(), "", "100", "owner:7", Choices.OUT, Choices.RENEW);
        return new Composing(choices, Pictures.NONE)
                .renewed(line, (ObjectNode) new ObjectMapper().readTree(before), new HashMap<>());
    }

    private static final String BEFORE = """
            {"id": "keys", "task": "4.2", "type": "ordering", "level": 300, "services": ["AWS KMS"], "stem": "Old?",
             "steps": [{"text": "a", "why": "b"}], "explanation": "Old.",
             "references": [{"title": "t", "url": "https://docs.aws.amazon.com/"}], "verified": "2026-11-24"}
            """;

    @Test
    void a_new_version_keeps_what_the_file_has_no_word_of() throws JsonProcessingException {
        ObjectNode after = renewed("""
                {"type": "ordering", "stem": "New?", "steps": [{"text": "c", "why": "d"}], "explanation": "New."}
                """, BEFORE);
        assertEquals("New?", after.path("stem").asText());
        assertEquals(300, after.path("level").asInt());
        assertEquals("AWS KMS", after.path("services").path(0).asText());
        assertEquals("2026-11-24", after.path("verified").asText());
        assertEquals(1, after.path("references").size());
        assertEquals("4.2", after.path("task").asText());
        assertFalse(after.has("audience"));
        assertFalse(after.has("status"));
    }

    @Test
    void a_new_version_without_reasons_is_unverified() throws JsonProcessingException {
        ObjectNode after = renewed("""
                {"type": "ordering", "stem": "New?", "steps": [{"text": "c"}], "explanation": "New."}
                """, BEFORE);
        assertEquals("unverified", after.path("status").asText());
        assertEquals("2026-11-24", after.path("verified").asText());
    }
}

package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.catalog.Blueprints;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import dev.rampart.question.interchange.ForeignItem;
import dev.rampart.question.interchange.Formats;
import dev.rampart.question.interchange.Incoming;
import dev.rampart.question.interchange.Interchange;
import dev.rampart.question.interchange.Outgoing;
import dev.rampart.question.interchange.UnreadableFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made of questions of other systems is held against what documents are held against. */
class QuestionsComingInTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Interchange format(String title) {
        return Formats.all().stream()
                .filter(format -> format.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void checked(List<Map<String, Object>> questions) throws Exception {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("exam", "scs-c03");
        file.put("task", "4.2");
        file.put("questions", questions);
        Draft draft = Drafts.of("questions/x.yaml", JSON.writeValueAsString(file));
        QuestionCheck.of(draft, List.of(Blueprints.shipped("scs-c03")));
        assertEquals(List.of(), Drafts.flawsWithSchema("questions.json", draft));
    }

    @Test
    void our_own_questions_are_what_they_were_after_a_way_through_csv() throws Exception {
        List<Question> bank = ShippedBank.of("scs-c03").stream()
                .map(ShippedBank.Held::question)
                .toList();
        Interchange.Writable csv = (Interchange.Writable) format("CSV");
        byte[] file = csv.write(bank.stream().map(Outgoing::of).toList(), Map.of());
        List<ForeignItem> items = csv.read("x.csv", file).items();
        for (int i = 0; i < bank.size(); i++) {
            Incoming.Taken taken = (Incoming.Taken) Incoming.of(items.get(i), id -> false);
            assertTrue(taken.verified(), taken.question().toString());
            assertEquals(List.of(), taken.notes());
            Map<String, Object> whole = new LinkedHashMap<>(taken.question());
            whole.put("exam", taken.exam());
            whole.put("task", taken.task());
            JsonNode json = JSON.valueToTree(whole);
            Question was = bank.get(i);
            Question is = QuestionJson.read(json);
            assertEquals(was.id(), is.id());
            assertEquals(was.stem(), is.stem());
            assertEquals(was.references(), is.references());
            assertEquals(was.services(), is.services());
            assertEquals(was.verified(), is.verified());
            if (was.interaction() instanceof Interaction.Matching) {
                assertEquals(was.interaction().type(), is.interaction().type());
            } else {
                assertEquals(was.interaction(), is.interaction());
            }
        }
    }

    @Test
    void questions_of_others_make_documents_without_flaws_and_ids_of_their_own() throws Exception {
        String gift = """
                Is it so?{T}

                Which two?{~%50%a ~%50%b ~%-100%c}

                Only one (Select TWO.){=a ~%25%b ~c}

                ::Same:: All of these? {=a =b ~c ~d ~e}

                ::Same:: All of these? {=a =b ~c ~d ~e}

                Match{=a->1 =b->2 =c->2}
                """;
        List<ForeignItem> items = format("GIFT").read("x.gift", gift.getBytes()).items();
        Set<String> ids = new HashSet<>();
        List<Map<String, Object>> questions = items.stream()
                .map(item -> (Incoming.Taken) Incoming.of(item, ids::contains))
                .peek(taken -> ids.add(taken.id()))
                .map(Incoming.Taken::question)
                .toList();
        checked(questions);
        assertEquals(6, ids.size());
        assertTrue(
                questions.stream().allMatch(question -> question.get("status").equals("unverified")));
        assertEquals(
                "Which two?  (Select TWO.)".replace("  ", " "), questions.get(1).get("stem"));
        assertEquals("Only one", questions.get(2).get("stem"));
        assertEquals("multiple-choice", questions.get(2).get("type"));
        assertEquals(
                ids.iterator().next().length() > 0,
                ids.containsAll(
                        List.of(questions.get(3).get("id"), questions.get(3).get("id") + "-2")));
    }

    @Test
    void what_cannot_be_one_of_ours_is_refused_with_a_sentence() throws UnreadableFile {
        String gift = """
                Essay{}

                Two pairs{=a->1 =b->2}

                None right{~a ~b}

                All right{~%50%a ~%50%b}

                Twice{=a ~b ~b}

                Six steps{>6
                1a
                2a
                3a
                4a
                5a
                6a
                }
                """;
        List<ForeignItem> items = format("GIFT").read("x.gift", gift.getBytes()).items();
        assertEquals(6, items.size());
        for (ForeignItem item : items) {
            Incoming.Refused refused = (Incoming.Refused) Incoming.of(item, id -> false);
            assertTrue(refused.reason().matches("[A-Z].*\\."), refused.reason());
        }
    }
}

package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our reading of GIFT beside the parse trees of another grammar of it: types, titles, ids, tags, texts, marks, feedback. */
class GiftGrammarTest {
    /** Of the files; all that have both a question file and a tree. */
    private static final int FILES = 41;

    private static final Map<String, String> TYPES = Map.of(
            "MC", "Choice",
            "TF", "Choice",
            "Matching", "Matching",
            "Short", "shortanswer",
            "Numerical", "numerical",
            "Essay", "essay",
            "Description", "description");

    private final List<String> differences = new ArrayList<>();
    private int agreements;

    @Test
    void every_file_reads_as_the_other_grammar_reads_it() throws Exception {
        Map<String, Integer> types = new TreeMap<>();
        int files = 0;
        int items = 0;
        int broken = 0;
        for (QuizCorpus.Listed listed : QuizCorpus.of("gift")) {
            Path tree = Path.of(listed.path().toString().replaceAll("\\.gift$", ".json"));
            if (!listed.collection().equals("gift-peg") || !Files.exists(tree)) {
                continue;
            }
            files++;
            List<ForeignItem> read = read(listed);
            int before = differences.size();
            JsonNode expected = new ObjectMapper().readTree(tree.toFile());
            int next = 0;
            for (JsonNode question : expected) {
                types.merge(question.path("type").asText(), 1, Integer::sum);
                if (question.path("type").asText().equals("Category")) {
                    category(listed, question);
                    continue;
                }
                items++;
                if (next < read.size()) {
                    compare(listed.path().getFileName() + "#" + next, question, read.get(next));
                }
                next++;
            }
            agree(listed.name(), "count", String.valueOf(next), String.valueOf(read.size()));
            broken += differences.size() > before ? 1 : 0;
        }
        System.out.printf(
                "GIFT grammar: %d files, %d of them alike in all; %d questions %s; %d agreements, %d differences%n",
                files, files - broken, items, types, agreements, differences.size());
        differences.forEach(System.out::println);
        assertEquals(FILES, files);
        assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
    }

    private static List<ForeignItem> read(QuizCorpus.Listed listed) {
        try {
            return new Gift().read(listed.name(), listed.bytes()).items();
        } catch (UnreadableFile e) {
            return List.of();
        }
    }

    private void category(QuizCorpus.Listed listed, JsonNode question) throws UnreadableFile {
        List<GiftEntry> entries = GiftEntry.all(FileText.of(listed.bytes()));
        agree(
                listed.name(),
                "category",
                question.path("title").asText(),
                entries.get(0).category());
    }

    private void compare(String name, JsonNode expected, ForeignItem item) {
        String type = expected.path("type").asText();
        String is = item.task() instanceof ForeignTask.Unknown unknown
                ? unknown.type()
                : item.task().getClass().getSimpleName();
        agree(name, "type", TYPES.get(type), is);
        agree(name, "title", expected.path("title").asText(null), item.title());
        agree(name, "id", expected.path("id").asText(null), item.identifier());
        List<String> tags = new ArrayList<>();
        expected.path("tags").forEach(tag -> tags.add(tag.asText()));
        agree(name, "tags", tags.toString(), item.tags().toString());
        agree(name, "stem", text(expected.path("stem")), folded(item.stem()));
        agree(name, "explanation", text(expected.path("globalFeedback")), folded(item.explanation()));
        if (type.equals("MC")) {
            choices(name, expected.path("choices"), (ForeignTask.Choice) item.task());
        } else if (type.equals("TF")) {
            trueFalse(name, expected, (ForeignTask.Choice) item.task());
        } else if (type.equals("Matching")) {
            matching(name, expected.path("matchPairs"), (ForeignTask.Matching) item.task());
        }
    }

    private void choices(String name, JsonNode expected, ForeignTask.Choice choice) {
        agree(name, "options", expected.size() + "", choice.options().size() + "");
        for (int i = 0; i < Math.min(expected.size(), choice.options().size()); i++) {
            JsonNode one = expected.get(i);
            ForeignTask.Option option = choice.options().get(i);
            double marks = one.path("weight").isNumber()
                    ? one.path("weight").asDouble()
                    : one.path("isCorrect").asBoolean() ? 100 : 0;
            agree(name, "marks " + i, marks + "", option.percent() + "");
            agree(name, "option " + i, text(one.path("text")), folded(option.text()));
            agree(name, "feedback " + i, text(one.path("feedback")), folded(option.feedback()));
        }
    }

    /**
     * The tree calls the first feedback that for true and the second that for false. Moodle, whose format it is, gives the first to
     * those who were wrong and the second to those who were right; we go by Moodle.
     */
    private void trueFalse(String name, JsonNode expected, ForeignTask.Choice choice) {
        boolean isTrue = expected.path("isTrue").asBoolean();
        agree(name, "true", (isTrue ? 100.0 : 0.0) + "", choice.options().get(0).percent() + "");
        agree(
                name,
                "first",
                text(expected.path("trueFeedback")),
                folded(choice.options().get(isTrue ? 1 : 0).feedback()));
        agree(
                name,
                "second",
                text(expected.path("falseFeedback")),
                folded(choice.options().get(isTrue ? 0 : 1).feedback()));
    }

    private void matching(String name, JsonNode expected, ForeignTask.Matching matching) {
        List<String> pairs = new ArrayList<>();
        expected.forEach(pair -> pairs.add(
                text(pair.path("subquestion")) + " -> " + pair.path("subanswer").asText()));
        List<String> is = new ArrayList<>();
        matching.pairs().forEach(pair -> is.add(folded(pair.prompt()) + " -> " + pair.response()));
        matching.surplus().forEach(response -> is.add(" -> " + response));
        agree(name, "pairs", pairs.toString(), is.toString());
    }

    private void agree(String name, String what, String expected, String is) {
        if (String.valueOf(expected).equals(String.valueOf(is))) {
            agreements++;
        } else {
            differences.add("%s, %s: expected `%s`, was `%s`".formatted(name, what, expected, is));
        }
    }

    /** What the tree has as Markdown: how a format becomes Markdown is tested elsewhere. */
    private static String text(JsonNode node) {
        if (!node.hasNonNull("text")) {
            return "";
        }
        Prose prose = new Prose();
        String text = node.path("text").asText();
        return folded(
                switch (node.path("format").asText()) {
                    case "html" -> prose.html(text);
                    case "markdown" -> text;
                    case "plain" -> prose.plain(text);
                    default -> prose.auto(text);
                });
    }

    /** The other grammar puts a space before what follows a missing word. */
    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").replace("_ .", "_.").strip();
    }
}

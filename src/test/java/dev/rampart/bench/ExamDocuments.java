package dev.rampart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An exam of its own with a bank of a set size: the shipped questions, some of them twice, under other ids. */
final class ExamDocuments {
    static final String EXAM = "bench";
    private static final ObjectMapper YAML = new YAMLMapper();

    private ExamDocuments() {}

    /**
     * A question, and two answers to it as they are stored.
     *
     * @param order of its choices, as the author wrote them: "0,1,2,3"
     */
    record Asked(String id, String order, String right, String wrong) {}

    /** Writes an operator's folder with the exam and so many questions. */
    static List<Asked> write(Path folder, int questions) throws IOException {
        Path exam = Files.createDirectories(folder.resolve("exams")).resolve(EXAM + ".yaml");
        ObjectNode blueprint =
                (ObjectNode) YAML.readTree(Path.of("content/exams/scs-c03.yaml").toFile());
        YAML.writeValue(exam.toFile(), blueprint.put("id", EXAM).put("code", "BENCH"));
        Path bank = Files.createDirectories(folder.resolve("questions").resolve(EXAM));
        List<Asked> asked = new ArrayList<>();
        for (int round = 1; asked.size() < questions; round++) {
            for (Path file : shipped()) {
                ObjectNode document = (ObjectNode) YAML.readTree(file.toFile());
                ArrayNode items = (ArrayNode) document.get("questions");
                while (items.size() > questions - asked.size()) {
                    items.remove(items.size() - 1);
                }
                if (items.isEmpty()) {
                    continue;
                }
                for (JsonNode item : items) {
                    ((ObjectNode) item)
                            .put("id", EXAM + "-" + round + "-" + item.get("id").textValue());
                    asked.add(asked(item));
                }
                YAML.writeValue(bank.resolve(round + "-" + file.getFileName()).toFile(), document.put("exam", EXAM));
            }
        }
        return asked;
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/questions/scs-c03"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Asked asked(JsonNode item) {
        String id = item.get("id").textValue();
        if (item.has("options")) {
            int size = item.get("options").size();
            List<Integer> key = IntStream.range(0, size)
                    .filter(i -> item.get("options").get(i).path("correct").asBoolean())
                    .boxed()
                    .toList();
            List<Integer> wrong = key.stream().map(i -> (i + 1) % size).sorted().toList();
            return new Asked(id, order(size), joined(key), joined(wrong));
        }
        if (item.has("steps")) {
            List<Integer> key = numbers(item.get("steps").size());
            return new Asked(id, order(key.size() + item.path("distractors").size()), joined(key), joined(turned(key)));
        }
        List<String> responses = StreamSupport.stream(item.get("responses").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<Integer> key = StreamSupport.stream(item.get("prompts").spliterator(), false)
                .map(prompt -> responses.indexOf(prompt.get("response").asText()))
                .toList();
        return new Asked(id, order(responses.size()), joined(key), joined(turned(key)));
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static String order(int size) {
        return joined(numbers(size));
    }

    private static List<Integer> turned(List<Integer> key) {
        List<Integer> turned = new ArrayList<>(key);
        Collections.rotate(turned, 1);
        return turned;
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

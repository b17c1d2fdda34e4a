package dev.rampart.author.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rampart.content.Images;
import dev.rampart.content.YamlText;
import dev.rampart.question.Holdings;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionsShown;
import dev.rampart.question.interchange.ForeignItem;
import dev.rampart.question.interchange.Formats;
import dev.rampart.question.interchange.Interchange;
import dev.rampart.question.interchange.Outgoing;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Questions as files, for other systems and for a folder of documents. */
@ApplicationScoped
class Exports {
    /** Our own documents, which keep everything. */
    static final String DOCUMENTS = "Rampart documents (YAML)";

    /** Questions of a file, few enough to be looked through. */
    private static final int MOST = 50;

    /** In characters: the folder takes documents up to a largest size. */
    private static final int LARGEST = 250_000;

    @Inject
    Holdings holdings;

    @Inject
    Images images;

    @Inject
    ObjectMapper json;

    @Inject
    Event<QuestionsShown> shown;

    /** A file to take along. */
    record Made(String name, String mediaType, byte[] bytes) {}

    /** By name, for people. */
    static List<String> formats() {
        List<String> formats = new ArrayList<>(List.of(DOCUMENTS));
        Formats.writable().forEach(format -> formats.add(format.title()));
        return formats;
    }

    /** What a format cannot hold, a sentence each. */
    static List<String> losses(String format) {
        return format.equals(DOCUMENTS) ? List.of() : named(format).losses();
    }

    private static Interchange.Writable named(String format) {
        return Formats.writable().stream()
                .filter(one -> one.title().equals(format))
                .findFirst()
                .orElseThrow(() -> Problem.exception(400, "There is no format of that name. Choose one of the list."));
    }

    List<Holdings.Held> chosen(ExportForm form, long account) {
        return holdings.of(form.exam, account).stream().filter(form::takes).toList();
    }

    /** Whoever takes keys along has seen the questions: they are not fresh to them any more. */
    @Transactional
    Made make(ExportForm form, long account) {
        List<Holdings.Held> chosen = chosen(form, account);
        if (chosen.isEmpty()) {
            throw Problem.exception(422, "There is no such question, so there is no file. Choose more.");
        }
        shown.fire(new QuestionsShown(
                account, chosen.stream().map(Holdings.Held::question).collect(Collectors.toSet())));
        if (form.format.equals(DOCUMENTS)) {
            return new Made(form.exam + "-questions.zip", "application/zip", documents(gathered(chosen)));
        }
        Interchange.Writable format = named(form.format);
        Gathered gathered = gathered(chosen);
        List<ForeignItem> items = gathered.bodies().values().stream()
                .map(Holdings::read)
                .map(Outgoing::of)
                .toList();
        return new Made(
                form.exam + "-questions." + format.extension(),
                format.mediaType(),
                format.write(items, gathered.images()));
    }

    /**
     * What is exported.
     *
     * @param bodies in the order in which they were chosen, with images by name
     * @param images by name
     */
    private record Gathered(Map<Holdings.Held, ObjectNode> bodies, Map<String, byte[]> images) {}

    private Gathered gathered(List<Holdings.Held> chosen) {
        Map<Long, ObjectNode> bodies =
                holdings.bodies(chosen.stream().map(Holdings.Held::version).toList());
        Map<String, String> names = new HashMap<>();
        Map<Holdings.Held, ObjectNode> named = new LinkedHashMap<>();
        chosen.forEach(held -> named.put(held, (ObjectNode) named(bodies.get(held.version()), names)));
        Map<String, byte[]> beside = new TreeMap<>();
        images.bytes(names.keySet()).forEach((address, bytes) -> beside.put(names.get(address), bytes));
        return new Gathered(named, beside);
    }

    private static JsonNode named(JsonNode node, Map<String, String> names) {
        if (node.isTextual()) {
            return TextNode.valueOf(Images.named(node.textValue(), names));
        }
        if (node instanceof ObjectNode map) {
            map.properties().forEach(entry -> entry.setValue(named(entry.getValue(), names)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, named(list.get(i), names));
            }
        }
        return node;
    }

    private byte[] documents(Gathered gathered) {
        Map<String, ObjectNode> files = new TreeMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        gathered.bodies().forEach((held, body) -> {
            String place = "questions/%s/%s%s"
                    .formatted(held.exam(), held.task(), held.pool() == Question.Pool.SAMPLE ? "-sample" : "");
            int length = body.toString().length();
            ObjectNode begunBefore = files.get(path(place, numbers.getOrDefault(place, 1)));
            boolean full = begunBefore != null
                    && (begunBefore.path("questions").size() >= MOST || sizes.get(place) + length > LARGEST);
            int number = full ? numbers.getOrDefault(place, 1) + 1 : numbers.getOrDefault(place, 1);
            numbers.put(place, number);
            sizes.put(place, full ? length : sizes.getOrDefault(place, 0) + length);
            String path = path(place, number);
            ObjectNode file = files.computeIfAbsent(path, none -> {
                ObjectNode begun =
                        json.createObjectNode().put("exam", held.exam()).put("task", held.task());
                return held.pool() == Question.Pool.SAMPLE ? begun.put("pool", "sample") : begun;
            });
            file.withArray("questions").add(own(body));
        });
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, file) -> bytes.put(path, YamlText.of(file).getBytes(StandardCharsets.UTF_8)));
        gathered.images()
                .forEach((name, image) -> bytes.put(
                        "questions/"
                                + gathered.bodies().keySet().iterator().next().exam() + "/" + name,
                        image));
        return zip(bytes);
    }

    private static String path(String place, int number) {
        return place + (number == 1 ? "" : "-%02d".formatted(number)) + ".yaml";
    }

    /** Without what its file says for all of them. */
    private ObjectNode own(ObjectNode body) {
        ObjectNode ordered = json.createObjectNode();
        ObjectNode left = body.deepCopy();
        left.remove(List.of("exam", "task", "pool"));
        for (String key : Rewriting.KEYS) {
            if (left.has(key)) {
                ordered.set(key, left.get(key));
            }
        }
        return ordered;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

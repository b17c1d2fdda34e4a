package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of a kind of document, with sentences for what does not fit it. */
final class DocumentSchema {
    private final JsonNode root;
    private final Schema schema;

    private DocumentSchema(String text) throws IOException {
        this.root = new ObjectMapper().readTree(text);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** @param file a file of {@code content/schema/} */
    static DocumentSchema named(String file) {
        try {
            return new DocumentSchema(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        String resource = Shipped.ROOT + "/schema/" + file;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the schema alone has nothing against it. */
    boolean accepts(JsonNode json) {
        return errors(json).isEmpty();
    }

    void check(Draft draft) {
        List<Error> errors = errors(draft.json());
        errors.stream().filter(error -> !ofWhole(error)).forEach(error -> tell(draft, error));
        // That a list lacks something often follows from what is wrong with one of its items, which is told then.
        errors.stream()
                .filter(DocumentSchema::ofWhole)
                .filter(error -> !draft.flawedWithin(error.getInstanceLocation().toString()))
                .forEach(error -> tell(draft, error));
    }

    private static boolean ofWhole(Error error) {
        return error.getKeyword().toLowerCase(Locale.ROOT).endsWith("contains");
    }

    private void tell(Draft draft, Error error) {
        String at = error.getInstanceLocation().toString();
        switch (error.getKeyword()) {
            case "required" -> missing(draft, at, error.getProperty());
            case "additionalProperties" -> unknown(draft, at, error.getProperty());
            default -> draft.flaw(at, Wording.capital(sentence(draft, at, error)));
        }
    }

    private List<Error> errors(JsonNode json) {
        return schema.validate(
                json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private void missing(Draft draft, String at, String key) {
        String child = at + Draft.pointer(key);
        draft.flaw(child, Wording.capital(draft.called(at)) + " has no `" + key + "`." + hint(child));
    }

    private void unknown(Draft draft, String at, String key) {
        List<String> known = new ArrayList<>();
        definition(at).path("properties").fieldNames().forEachRemaining(known::add);
        String near = Wording.didYouMean(key, known);
        draft.flawOfKey(
                at + Draft.pointer(key),
                Wording.capital(draft.called(at)) + " has a key `" + Wording.shortened(key) + "`, which is not known."
                        + (near.isEmpty() ? " Known are " + Wording.listed(known) + "." : near));
    }

    private String sentence(Draft draft, String at, Error error) {
        JsonNode found = draft.json().at(at);
        JsonNode rule = error.getSchemaNode();
        String subject = draft.called(at);
        return switch (error.getKeyword()) {
            case "type" -> wrongType(subject, found, rule, at);
            case "enum", "const" -> notOneOf(subject, found, rule, at);
            case "pattern", "format" -> wrongForm(subject, found, at);
            case "maxLength" -> subject + " is longer than " + rule.asText() + " characters. Shorten it.";
            case "minLength" -> subject + " is empty." + hint(at);
            case "minimum" -> subject + " is " + found.asText() + "; the least is " + rule.asText() + ".";
            case "maximum" -> subject + " is " + found.asText() + "; the most is " + rule.asText() + ".";
            case "minItems", "minProperties" ->
                subject + (found.isEmpty() ? " is empty" : " has " + found.size()) + " and needs at least "
                        + rule.asText() + ".";
            case "maxItems" -> subject + " has " + found.size() + " and takes at most " + rule.asText() + ".";
            case "uniqueItems" -> subject + " names something twice. Keep it once.";
            default -> subject + " cannot be used like this: " + error.getMessage() + ".";
        };
    }

    private String wrongType(String subject, JsonNode found, JsonNode rule, String at) {
        if (found.isNull()) {
            return subject + " is empty." + hint(at);
        }
        String wanted = switch (rule.isArray() ? rule.path(0).asText() : rule.asText()) {
            case "string" ->
                found.isContainerNode()
                        ? "a text is needed here. If it is one, put it in quotes or into a block after `|`"
                        : "a text is needed here. Put it in quotes: \"" + found.asText() + "\"";
            case "integer" -> "a whole number is needed here";
            case "number" -> "a number is needed here";
            case "boolean" -> "`true` or `false` is needed here";
            case "array" -> "a list is needed here. Begin each of its items with `- `";
            default -> "keys with values are needed here, one a line, as in `key: value`";
        };
        return subject + " is " + form(found) + "; " + wanted + ".";
    }

    private static String form(JsonNode found) {
        return switch (found.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a group of keys";
            case STRING -> "the text `" + Wording.shortened(found.textValue()) + "`";
            case NUMBER -> "the number " + found.asText();
            default -> "`" + found.asText() + "`";
        };
    }

    private String notOneOf(String subject, JsonNode found, JsonNode rule, String at) {
        if (found.isNull()) {
            return subject + " is empty." + hint(at);
        }
        List<String> known = new ArrayList<>();
        (rule.isArray() ? rule : List.of(rule)).forEach(choice -> known.add(choice.asText()));
        String near = found.isTextual() ? Wording.didYouMean(found.textValue(), known) : "";
        return subject + " is `" + Wording.shortened(found.asText()) + "`." + near + " Known are "
                + Wording.listed(known) + ".";
    }

    private String wrongForm(String subject, JsonNode found, String at) {
        JsonNode definition = definition(at);
        String is = subject + " is `" + Wording.shortened(found.asText()) + "`, ";
        if (definition.path("format").asText().equals("date")) {
            return is + "which is no day of the calendar. Write it as year-month-day, as in 2026-11-24.";
        }
        return definition.path("format").asText().equals("uri")
                ? is + "which is no address that can be used. Give the whole address, from `https://` on."
                : is + "which has not the right form." + hint(at);
    }

    /** What the schema says about a place: the author's own help text. */
    private String hint(String pointer) {
        String description = definition(pointer).path("description").asText();
        return description.isEmpty() ? "" : " " + description;
    }

    /** What the schema says about a place of a document, conditions aside. */
    private JsonNode definition(String pointer) {
        JsonNode here = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            JsonNode property = here.path("properties").path(Wording.key(step));
            JsonNode items = here.path("items");
            here = !property.isMissingNode() ? property : items.isObject() ? items : here.path("additionalProperties");
            if (here.has("$ref")) {
                JsonNode target = root.at(here.path("$ref").asText().substring(1));
                here = here.has("description")
                        ? ((com.fasterxml.jackson.databind.node.ObjectNode) target.deepCopy())
                                .set("description", here.get("description"))
                        : target;
            }
        }
        return here;
    }
}

package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML text read as JSON, with the place of each key and of what it holds. Plain words mean what the core schema of YAML
 * 1.2 says, as in the editors that check documents against our JSON Schemas: {@code No} is a word, and a day is text.
 * What goes beyond JSON (anchors, aliases, tags, several documents in one file) is refused, so that a small text stays small.
 */
final class Yaml {
    private static final int DEEPEST = 20;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Iterator<Event> events;
    private final JsonNode json;

    private Yaml(Iterator<Event> events) throws BrokenYaml {
        this.events = events;
        this.json = document();
    }

    /** @throws BrokenYaml at the first place where the text cannot be understood */
    static Yaml read(String text) throws BrokenYaml {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
            return new Yaml(new Events(parser));
        } catch (MarkedYAMLException e) {
            throw BrokenYaml.of(e, text);
        } catch (YAMLException e) {
            throw new BrokenYaml(Place.START, "This is not YAML: " + e.getMessage());
        }
    }

    JsonNode json() {
        return json;
    }

    /** Where something begins, or else what is around it. */
    Place place(String pointer) {
        Place place = places.get(pointer);
        return place != null || pointer.isEmpty()
                ? place
                : place(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    /** Where the key of something begins, or else the thing itself. */
    Place keyPlace(String pointer) {
        Place place = keys.get(pointer);
        return place != null ? place : place(pointer);
    }

    private JsonNode document() throws BrokenYaml {
        Event start = events.next();
        while (start instanceof StreamStartEvent || start instanceof DocumentStartEvent) {
            start = events.next();
        }
        if (!(start instanceof NodeEvent)) {
            throw new BrokenYaml(Place.START, "The file is empty. Start from a document of the same kind.");
        }
        JsonNode root = node(start, "", 1);
        events.next();
        Event end = events.next();
        if (end instanceof DocumentStartEvent) {
            throw new BrokenYaml(
                    Place.of(end.getStartMark()),
                    "A second document begins here. Put it into a file of its own, and remove the line `---`.");
        }
        return root;
    }

    private JsonNode node(Event event, String pointer, int depth) throws BrokenYaml {
        Place place = Place.of(event.getStartMark());
        refuseMoreThanJson((NodeEvent) event, place);
        if (depth > DEEPEST) {
            throw new BrokenYaml(place, "This is nested more than " + DEEPEST + " deep, and no document needs that.");
        }
        places.put(pointer, place);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return event instanceof SequenceStartEvent ? list(pointer, depth) : map(pointer, depth);
    }

    private static void refuseMoreThanJson(NodeEvent event, Place place) throws BrokenYaml {
        if (event instanceof AliasEvent) {
            throw new BrokenYaml(
                    place, "`*" + event.getAnchor() + "` is an alias; write the text out, or put it in quotes.");
        }
        if (event.getAnchor() != null) {
            throw new BrokenYaml(
                    place, "`&" + event.getAnchor() + "` is an anchor; remove it, or put the text in quotes.");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof SequenceStartEvent sequence
                        ? sequence.getTag()
                        : ((MappingStartEvent) event).getTag();
        if (tag != null && !tag.equals("!")) {
            throw new BrokenYaml(place, "`" + tag + "` is a tag; remove it, or put the text in quotes.");
        }
    }

    private ArrayNode list(String pointer, int depth) throws BrokenYaml {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            list.add(node(event, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private ObjectNode map(String pointer, int depth) throws BrokenYaml {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Place place = Place.of(event.getStartMark());
            refuseMoreThanJson((NodeEvent) event, place);
            if (!(event instanceof ScalarEvent key)) {
                throw new BrokenYaml(place, "A key has to be a single word, followed by a colon.");
            }
            String child = pointer + Draft.pointer(key.getValue());
            if (map.has(key.getValue())) {
                throw new BrokenYaml(
                        place,
                        "The key `%s` stands here a second time, after line %d. Keep one of the two."
                                .formatted(key.getValue(), keys.get(child).line()));
            }
            keys.put(child, place);
            Event content = events.next();
            map.set(key.getValue(), node(content, child, depth + 1));
            if (content instanceof CollectionStartEvent block && !block.isFlow()) {
                // What is wrong with all of a list is told at its name, and not at its first item on the next line.
                places.put(child, place);
            }
        }
        return map;
    }

    private static JsonNode scalar(ScalarEvent event) {
        String text = event.getValue();
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (!event.getImplicit().canOmitTagInPlainScalar() || text.length() > 100) {
            return json.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> json.nullNode();
            case "true", "True", "TRUE" -> json.booleanNode(true);
            case "false", "False", "FALSE" -> json.booleanNode(false);
            default -> number(text, json);
        };
    }

    private static JsonNode number(String text, JsonNodeFactory json) {
        if (WHOLE.matcher(text).matches()) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < 32 ? json.numberNode(whole.intValue()) : json.numberNode(whole);
        }
        return NUMBER.matcher(text).matches() ? json.numberNode(new BigDecimal(text)) : json.textNode(text);
    }

    /** SnakeYAML's parser as an iterator. */
    private record Events(ParserImpl parser) implements Iterator<Event> {
        @Override
        public boolean hasNext() {
            return parser.peekEvent() != null;
        }

        @Override
        public Event next() {
            return parser.getEvent();
        }
    }
}

package dev.rampart.author.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The images of an imported file. Beside a document each gets a name of the import's own, since other imports have an
 * "image1.png" as well.
 */
record Pictures(long importId, Map<String, byte[]> images) {
    static final Pictures NONE = new Pictures(0, Map.of());

    private static final Pattern SHOWN = Pattern.compile("(!\\[[^\\]\\n]*]\\()<?([^)\\s>]+)>?");

    /** The question with the images that it shows under their new names, which are put beside. */
    ObjectNode placed(ObjectNode question, Map<String, byte[]> beside) {
        return images.isEmpty() ? question : (ObjectNode) placed((JsonNode) question, beside);
    }

    private JsonNode placed(JsonNode node, Map<String, byte[]> beside) {
        if (node.isTextual() && node.textValue().contains("![")) {
            return TextNode.valueOf(SHOWN.matcher(node.textValue())
                    .replaceAll(shown ->
                            java.util.regex.Matcher.quoteReplacement(shown.group(1) + name(shown.group(2), beside))));
        }
        if (node instanceof ObjectNode map) {
            map.properties().forEach(entry -> entry.setValue(placed(entry.getValue(), beside)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, placed(list.get(i), beside));
            }
        }
        return node;
    }

    private String name(String shown, Map<String, byte[]> beside) {
        byte[] image = images.get(shown);
        if (image == null) {
            return shown;
        }
        String tail =
                shown.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+", "");
        String name = "import-" + importId + "-" + tail.substring(Math.max(0, tail.length() - 80));
        beside.put(name, image);
        return name;
    }
}

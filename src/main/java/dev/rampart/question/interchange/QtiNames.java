package dev.rampart.question.interchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** QTI 3 has QTI 2's names in another spelling: {@code qti-simple-choice} is {@code simpleChoice}. */
final class QtiNames {
    private static final String PREFIX = "qti-";
    private static final Pattern HUMP = Pattern.compile("([A-Z])");
    private static final Pattern DASH = Pattern.compile("-([a-z])");

    private static final Map<String, String> REASONS = Map.of(
            "textEntryInteraction",
                    "Answers are typed in it, and questions here are answered by choosing, ordering or matching.",
            "extendedTextInteraction", "Its answers are marked by a person; here every question is marked at once.",
            "uploadInteraction", "Its answers are marked by a person; here every question is marked at once.",
            "drawingInteraction", "Its answers are marked by a person; here every question is marked at once.",
            "inlineChoiceInteraction", "It has lists within its text; write it as a question with options.",
            "gapMatchInteraction", "It has gaps that are filled from a list; write it as a matching.",
            "graphicGapMatchInteraction", "Its answer is a place in a picture, which has no counterpart here.",
            "hotspotInteraction", "Its answer is a place in a picture, which has no counterpart here.",
            "graphicOrderInteraction", "Its answer is a place in a picture, which has no counterpart here.",
            "hottextInteraction", "Its answers are words of its own text; write it as a question with options.");

    private QtiNames() {}

    static String reason(String interaction) {
        return REASONS.getOrDefault(interaction, "Questions of this kind have no counterpart here.");
    }

    /** An element and all within it with QTI 2's names. */
    static XmlElement asOf2(XmlElement element) {
        boolean qti = element.name().startsWith(PREFIX);
        String name = qti ? humped(element.name().substring(PREFIX.length())) : element.name();
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((key, said) -> attributes.put(qti ? humped(key) : key, said));
        XmlElement renamed = new XmlElement(name, attributes, element.line());
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) {
                renamed.add(asOf2(child));
            } else {
                renamed.add((String) part);
            }
        }
        return renamed;
    }

    private static String humped(String name) {
        return DASH.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** QTI 3's spelling of an attribute or, without its prefix, an element. */
    static String dashed(String name) {
        return HUMP.matcher(name).replaceAll(match -> "-" + match.group(1).toLowerCase(Locale.ROOT));
    }
}

package dev.rampart.question.interchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an XML file of a QTI package is, by its first element. */
enum QtiKind {
    /** QTI 1.2: an assessment, a bank or items. */
    ITEMS_OF_1,
    ITEM_OF_2,
    ITEM_OF_3,
    /** What puts items of QTI 2 or 3 together. */
    TEST,
    OTHER;

    /** So many bytes tell it. */
    static final int HEAD = 4_000;

    private static final Pattern ROOT = Pattern.compile(
            "<(?:[A-Za-z]\\w*:)?(questestinterop|assessmentItem|qti-assessment-item|assessmentTest|qti-assessment-test)[\\s>]");

    static QtiKind of(byte[] file) {
        // Good for encodings of one byte, and for those of two once their zeros are gone.
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher root = ROOT.matcher(head);
        if (!root.find()) {
            return OTHER;
        }
        return switch (root.group(1)) {
            case "questestinterop" -> ITEMS_OF_1;
            case "assessmentItem" -> ITEM_OF_2;
            case "qti-assessment-item" -> ITEM_OF_3;
            default -> TEST;
        };
    }
}

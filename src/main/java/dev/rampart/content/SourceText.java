package dev.rampart.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file read as text. */
final class SourceText {
    private SourceText() {}

    /**
     * The text of a document; a byte order mark before it is dropped.
     *
     * @throws BrokenYaml for what is not UTF-8, or has characters that no text has
     */
    static String strict(byte[] bytes) throws BrokenYaml {
        if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && (bytes[0] ^ bytes[1]) == 1) {
            throw new BrokenYaml(Place.START, "The file is written in UTF-16. Save it with the encoding UTF-8.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new BrokenYaml(
                    end(text),
                    "The byte %02X that stands here is not UTF-8. Save the file with the encoding UTF-8."
                            .formatted(bytes[in.position()]));
        }
        refuseControlCharacters(text);
        return withoutMark(text);
    }

    /** What can be shown of a text that is broken, and stored by every database. */
    static String lenient(byte[] bytes) {
        return withoutMark(new String(bytes, StandardCharsets.UTF_8)).replace('\0', '\uFFFD');
    }

    private static void refuseControlCharacters(String text) throws BrokenYaml {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
            boolean oddBreak = c == '\u2028' || c == '\u2029';
            if (control || oddBreak || c == '\uFFFE' || c == '\uFFFF') {
                throw new BrokenYaml(
                        end(text.substring(0, i)),
                        "The invisible character U+%04X stands here. Remove it%s."
                                .formatted((int) c, oddBreak ? ", or break the line in the usual way" : ""));
            }
        }
    }

    /** The place after a text, in lines as editors count them. */
    private static Place end(String text) {
        String[] lines = withoutMark(text).split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Place(lines.length, last.codePointCount(0, last.length()) + 1);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

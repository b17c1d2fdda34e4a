package dev.rampart.question.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file without markup of its own: UTF-8, UTF-16 with its mark, or else what Windows used to write. */
final class FileText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** With line feeds as line breaks, and without a byte order mark. */
    static String of(byte[] file) throws UnreadableFile {
        if (file.length > SafeXml.LARGEST) {
            throw new UnreadableFile("The file is larger than " + (SafeXml.LARGEST >> 20) + " MiB. Split it.");
        }
        String text = decoded(file);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile("This is no text file.");
        }
        if (text.isBlank()) {
            throw new UnreadableFile("The file is empty.");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Its first characters, to see what it looks like; "" when it is no text. */
    static String start(byte[] file) {
        byte[] head = new byte[Math.min(file.length, 20_000)];
        System.arraycopy(file, 0, head, 0, head.length);
        try {
            return of(head);
        } catch (UnreadableFile e) {
            return "";
        }
    }

    private static String decoded(byte[] file) {
        int mark = file.length > 1 ? (file[0] & 0xFF) << 8 | file[1] & 0xFF : 0;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new String(file, mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }
}

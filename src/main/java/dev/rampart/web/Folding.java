package dev.rampart.web;

/** Folds lines of iCalendar texts to 75 octets of UTF-8 without the break (RFC 5545, 3.1), and never within a character. */
public final class Folding {
    private static final int OCTETS = 75;

    private Folding() {}

    /** @param text lines that end with CRLF */
    public static String octets(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                folded.appendCodePoint(character);
                octets = 0;
                continue;
            }
            int length = length(character);
            if (octets + length > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += length;
        }
        return folded.toString();
    }

    private static int length(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}

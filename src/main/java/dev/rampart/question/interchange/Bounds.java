package dev.rampart.question.interchange;

/** How much one file may bring: what is read of it is in memory all at once, and many times as large there. */
public final class Bounds {
    /** Above what any bank has that was written by people. */
    public static final int QUESTIONS = 50_000;

    static final int ELEMENTS = 1_000_000;

    static final int LINES = 2_000_000;

    private Bounds() {}

    /** @throws UnreadableFile when these are more questions than one file may bring */
    public static void questions(int count) throws UnreadableFile {
        if (count > QUESTIONS) {
            throw new UnreadableFile("The file has more than 50,000 questions. Split it.");
        }
    }

    /** @throws UnreadableFile when these are more elements of XML than one file may have */
    static void elements(int count) throws UnreadableFile {
        if (count > ELEMENTS) {
            throw new UnreadableFile("The file has more than a million elements. Split it.");
        }
    }

    /** @throws UnreadableFile when a text has more lines than one file may have */
    static void lines(String text) throws UnreadableFile {
        if (text.chars()
                        .filter(character -> character == '\n')
                        .limit(LINES + 1L)
                        .count()
                > LINES) {
            throw new UnreadableFile("The file has more than two million lines. Split it.");
        }
    }
}

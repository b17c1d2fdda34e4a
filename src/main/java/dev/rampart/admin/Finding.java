package dev.rampart.admin;

/**
 * One thing that was looked at.
 *
 * @param what its name
 * @param sentence how it is, and what to do where it is not fine
 * @param link where to do it, or null
 */
record Finding(String what, Mark mark, String sentence, String link) {
    /** Each with a word and a sign, since colour alone says nothing. */
    enum Mark {
        FINE("good", "✓ fine"),
        LOOK("warn", "▲ look"),
        FAILS("bad", "■ fails");

        final String tone;
        final String words;

        Mark(String tone, String words) {
            this.tone = tone;
            this.words = words;
        }

        public String tone() {
            return tone;
        }

        public String words() {
            return words;
        }
    }

    static Finding fine(String what, String sentence) {
        return new Finding(what, Mark.FINE, sentence, null);
    }

    static Finding look(String what, String sentence, String link) {
        return new Finding(what, Mark.LOOK, sentence, link);
    }

    static Finding fails(String what, String sentence) {
        return new Finding(what, Mark.FAILS, sentence, null);
    }

    boolean needsSomeone() {
        return mark != Mark.FINE;
    }
}

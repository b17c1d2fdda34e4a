package dev.rampart.relevance;

/**
 * How long reading an entry takes. People read plain English prose at some 240 words a minute (Brysbaert, 2019, the mean of
 * 190 studies); technical text, read to be used, gets {@value #WORDS_A_MINUTE} here.
 *
 * @param minutes a multiple of 5
 * @param words of the entry, as far as its feed has sent it
 */
record ReadingTime(int minutes, int words) {
    static final int WORDS_A_MINUTE = 200;
    static final int SHORTEST = 5;
    static final int LONGEST = 240;

    /** Fewer words than these are mostly the beginning of something. */
    private static final int TEASER = 100;

    private static final int OF_UNKNOWN = 10;

    static ReadingTime of(int words) {
        if (words < TEASER) {
            return new ReadingTime(OF_UNKNOWN, words);
        }
        int minutes = (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
        return new ReadingTime(Math.min(LONGEST, (minutes + 4) / 5 * 5), words);
    }

    /** Where the minutes come from, in a sentence. */
    public String sentence() {
        return words < TEASER
                ? "The feed has " + (words == 0 ? "no text" : words == 1 ? "one word" : "only " + words + " words")
                        + " of it, so its length is not known; " + OF_UNKNOWN + " is a guess. It can be 5 to 240."
                : words + " words at " + WORDS_A_MINUTE + " a minute make " + minutes + ". It can be 5 to 240.";
    }
}

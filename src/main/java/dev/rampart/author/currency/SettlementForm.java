package dev.rampart.author.currency;

/**
 * A decision as it was typed.
 *
 * @param key of its pair
 * @param problem what keeps it from being taken, as a sentence, or null
 */
record SettlementForm(String key, String verdict, String why, String problem) {
    /** When nothing was typed. */
    static final SettlementForm NONE = new SettlementForm("", "", "", null);

    static SettlementForm of(Match match, String verdict, String why) {
        String said = verdict == null ? "" : verdict;
        String reason = why == null ? "" : why.replace("\r\n", "\n").strip();
        return new SettlementForm(new Pair(match, null, null).key(), said, reason, problem(said, reason));
    }

    /** Of a pair on the page, or null. */
    public String problemOf(String pair) {
        return pair.equals(key) ? problem : null;
    }

    public String whyOf(String pair) {
        return pair.equals(key) ? why : "";
    }

    private static String problem(String verdict, String why) {
        if (Verdict.of(verdict).isEmpty()) {
            return "Say which it is: still right, or to change.";
        }
        if (why.length() > Settlement.MOST_CHARACTERS) {
            return "There is room for 1,000 characters; these are %,d.".formatted(why.length());
        }
        return why.indexOf('\0') >= 0 ? "There is a character in it that cannot be stored. Type it again." : null;
    }
}

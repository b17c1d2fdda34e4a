package dev.rampart.attempt;

/** Which questions a learner draws, by what came before. */
enum Which {
    ANY("Any, fresh ones first"),
    UNSEEN("Fresh ones only"),
    MISSED("Those that I had wrong when I was last asked"),
    FLAGGED("Those that I had flagged when I was last asked");

    private final String words;

    Which(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param last what came of the question when the learner was last asked, or null */
    boolean takes(BankItem item, LastAnswer last) {
        return switch (this) {
            case ANY -> true;
            case UNSEEN -> item.fresh();
            case MISSED -> last != null && !last.correct();
            case FLAGGED -> last != null && last.flagged();
        };
    }
}

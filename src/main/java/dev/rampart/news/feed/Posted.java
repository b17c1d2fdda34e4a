package dev.rampart.news.feed;

/**
 * What came of a message that was posted to somebody's address.
 *
 * @param taken whether the other side said that it has it
 * @param status what it answered, or null if it did not
 * @param sentence what went wrong, for whoever named the address; "" if nothing did
 */
public record Posted(boolean taken, Integer status, String sentence) {
    static Posted taken(int status) {
        return new Posted(true, status, "");
    }

    static Posted failed(Integer status, String sentence) {
        return new Posted(false, status, sentence);
    }
}

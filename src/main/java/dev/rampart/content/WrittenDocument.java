package dev.rampart.content;

import java.util.Map;

/**
 * A document that comes from elsewhere as a whole: where it is to lie, what it says, and the files beside it by name.
 *
 * @param revision the number of the working text that it was written from; null whatever that is
 */
public record WrittenDocument(String path, String text, Map<String, byte[]> beside, Integer revision) {
    public WrittenDocument(String path, String text, Map<String, byte[]> beside) {
        this(path, text, beside, null);
    }
}

package dev.rampart.content;

/** What cannot be shown as an image; the message is a sentence that says what to do. */
final class UnusablePicture extends Exception {
    private static final long serialVersionUID = 1;

    UnusablePicture(String sentence) {
        super(sentence);
    }
}

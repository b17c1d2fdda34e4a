package dev.rampart.news.feed;

/** Builds the elements of a document as a parser comes to them, within bounds. */
final class FeedTree {
    static final int MAX_DEPTH = 256;

    /** A thousand entries with two hundred elements each, as where texts are written in XHTML. */
    private static final int MAX_ELEMENTS = 200_000;

    private FeedElement root;
    private FeedElement open;
    private int depth;
    private int elements;
    private int items;

    /** @param name see {@link FeedNames} */
    void start(String name) throws TooMuchException {
        if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new TooMuchException(null);
        }
        if (root != null && open == null) {
            // What follows the end of a document that is not well-formed belongs to it.
            open = root;
        }
        open = new FeedElement(name, open);
        root = root == null ? open : root;
    }

    void attribute(String name, String value) {
        open.put(name, value);
    }

    void text(String text) {
        if (open != null) {
            open.append(text);
        }
    }

    void end() {
        if (FeedReader.isItem(open)) {
            items++;
        }
        depth--;
        open = open.parent();
    }

    /** Whether there are as many entries as are taken. */
    boolean full() {
        return items >= FeedParser.MAX_ITEMS;
    }

    /** @return null if there was no element */
    FeedElement root() {
        return root;
    }
}

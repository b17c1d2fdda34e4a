package dev.rampart.question.interchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** An XML file being written: what is opened is closed, and texts are escaped. */
final class XmlText {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and what they say, in turn; those that say null are left out */
    XmlText open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlText close() {
        xml.append("</").append(open.pop()).append('>');
        if (open.size() < 4) {
            xml.append('\n');
        }
        return this;
    }

    XmlText empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /** An element with a text in it. */
    XmlText leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    XmlText text(String text) {
        xml.append(Xhtml.escape(text));
        return this;
    }

    /** What is XML already. */
    XmlText raw(String wellFormed) {
        xml.append(wellFormed);
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(Xhtml.escape(attributes[i + 1]))
                        .append('"');
            }
        }
        return xml;
    }

    @Override
    public String toString() {
        while (!open.isEmpty()) {
            close();
        }
        return xml.toString();
    }
}

package dev.rampart.question.interchange;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Reads XML from strangers: no document type is looked into, nothing outside the file is opened, entities beyond those of
 * XML and HTML are refused, depth and size are bounded.
 */
final class SafeXml {
    /** Far above what any question needs; the JDK's own parser would go on to the end of the stack. */
    static final int DEEPEST = 100;

    /** Bytes of a file, and characters of its text. */
    static final int LARGEST = 64 << 20;

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{1,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private static final Pattern ENTITIES = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);

    private SafeXml() {}

    /**
     * A whole document as its root element.
     *
     * @throws UnreadableFile with line and column for what is no XML, too deep, too large, or hostile
     */
    static XmlElement read(byte[] file) throws UnreadableFile {
        return read(text(file), 0);
    }

    /**
     * The root element of a text that is a document, or one element out of one.
     *
     * @param linesBefore how many lines of the file stand before it
     */
    static XmlElement read(String text, int linesBefore) throws UnreadableFile {
        return read(text, linesBefore, Set.of(), (piece, within) -> {});
    }

    /**
     * The root element of a text that may be long: its pieces are handed over one by one as they end, and not kept.
     *
     * @param pieces names of elements
     * @param taker gets a piece and the elements that it stands in, the innermost first, with what of them was read so far
     */
    static XmlElement read(
            String text, int linesBefore, Set<String> pieces, BiConsumer<XmlElement, Collection<XmlElement>> taker)
            throws UnreadableFile {
        refuseEntities(text);
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new StringReader(text));
            return root(reader, linesBefore, pieces, taker);
        } catch (XMLStreamException e) {
            throw new UnreadableFile(broken(e, linesBefore), e);
        } catch (RuntimeException e) {
            // The JDK's parser lets some mistakes of its scanners through.
            throw new UnreadableFile("This cannot be read as XML.", e);
        } finally {
            close(reader);
        }
    }

    /** The text of an XML file, in the encoding that it is written in. */
    static String text(byte[] file) throws UnreadableFile {
        if (file.length > LARGEST) {
            throw new UnreadableFile("The file is larger than " + (LARGEST >> 20) + " MiB. Split it.");
        }
        String text = new String(file, encoding(file));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset encoding(byte[] file) throws UnreadableFile {
        int first = file.length > 1 ? (file[0] & 0xFF) << 8 | file[1] & 0xFF : 0;
        if (first == 0xFEFF || first == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == '<' << 8) {
            return StandardCharsets.UTF_16LE;
        }
        String head = new String(file, 0, Math.min(file.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared =
                DECLARED.matcher(head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head.stripLeading());
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(declared.group(1));
            // What could be read up to here is in no encoding of two bytes, whatever it says.
            return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : named;
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile(
                    "The file says that it is written in `" + declared.group(1)
                            + "`, which is not known here. Save it as UTF-8.",
                    e);
        }
    }

    /** Only the beginning can declare any; questions speak of them, too. */
    static void refuseEntities(String text) throws UnreadableFile {
        int from = text.indexOf("<!DOCTYPE");
        if (from < 0 || from > 10_000) {
            return;
        }
        int end = text.indexOf('>', from);
        int own = text.indexOf('[', from);
        if (own >= 0
                && (end < 0 || own < end)
                && ENTITIES.matcher(text).region(own, text.length()).find()) {
            throw new UnreadableFile(
                    "The file declares entities of its own in its document type, which can read other files or fill the memory. "
                            + "Take the DOCTYPE out; nothing of the file was read.");
        }
    }

    /** A new one each time: they are not safe for use by several threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 1));
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    private static XmlElement root(
            XMLStreamReader reader,
            int linesBefore,
            Set<String> pieces,
            BiConsumer<XmlElement, Collection<XmlElement>> taker)
            throws XMLStreamException, UnreadableFile {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Bounds.elements(++elements);
                    XmlElement element = element(reader, linesBefore);
                    if (open.size() >= DEEPEST) {
                        throw new UnreadableFile(
                                "Line %d: elements are nested more than %d deep, and no question needs that."
                                        .formatted(element.line(), DEEPEST));
                    }
                    root = root == null ? element : root;
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement done = open.pop();
                    if (pieces.contains(done.name())) {
                        taker.accept(done, open);
                    } else if (!open.isEmpty()) {
                        open.peek().add(done);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> open.peek().add(entity(reader, linesBefore));
                default -> {}
            }
        }
        if (root == null) {
            throw new UnreadableFile("There is no element in this file.");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader, int linesBefore) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlElement(
                reader.getLocalName(), attributes, reader.getLocation().getLineNumber() + linesBefore);
    }

    /** HTML's entities stand in many an export; of others nobody knows what they mean. */
    private static String entity(XMLStreamReader reader, int linesBefore) throws UnreadableFile {
        String written = "&" + reader.getLocalName() + ";";
        String meant = Parser.unescapeEntities(written, false);
        if (meant.equals(written)) {
            throw new UnreadableFile("Line %d: the entity `%s` is not known. Write the character itself."
                    .formatted(reader.getLocation().getLineNumber() + linesBefore, written));
        }
        return meant;
    }

    private static String broken(XMLStreamException e, int linesBefore) {
        Location at = e.getLocation();
        return at == null || at.getLineNumber() < 1
                ? "This is not well-formed XML."
                : "Line %d, column %d: this is not well-formed XML%s."
                        .formatted(at.getLineNumber() + linesBefore, at.getColumnNumber(), because(e.getMessage()));
    }

    /** What the parser says of it, without the place, which was told. */
    private static String because(String message) {
        int cut = message == null ? -1 : message.indexOf("Message: ");
        if (cut < 0) {
            return "";
        }
        String reason = message.substring(cut + "Message: ".length()).strip();
        int end = reason.indexOf('\n');
        reason = end < 0 ? reason : reason.substring(0, end);
        return reason.isEmpty() || reason.length() > 200 || reason.startsWith("JAXP")
                ? ""
                : " (" + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason) + ")";
    }

    private static void close(XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // It was read to where it could be.
        }
    }
}

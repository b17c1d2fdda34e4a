package dev.rampart.news.feed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads well-formed XML by the JDK's own parser, which is given nothing outside the document and takes bounded time and
 * space whatever the document asks for.
 */
final class StrictXml {
    /** Far above what feeds need: the parser's own default has no bound for depth. */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", String.valueOf(FeedTree.MAX_DEPTH), "jdk.xml.elementAttributeLimit", "200");

    /** Its own defaults are large. It counts {@code &lt;} too, of which harmless feeds have many. */
    private static final Map<String, String> LIMITS_OF_ENTITIES = Map.of(
            "jdk.xml.entityExpansionLimit", "1000",
            "jdk.xml.totalEntitySizeLimit", "1000000",
            "jdk.xml.maxGeneralEntitySizeLimit", "100000",
            "jdk.xml.maxParameterEntitySizeLimit", "100000");

    private static final Map<String, String> NO_LIMITS_OF_ENTITIES =
            LIMITS_OF_ENTITIES.keySet().stream().collect(Collectors.toMap(Function.identity(), limit -> "0"));

    private static final XMLInputFactory PLAIN = factory(NO_LIMITS_OF_ENTITIES);
    private static final XMLInputFactory WITH_ENTITIES = factory(LIMITS_OF_ENTITIES);

    private StrictXml() {}

    private static XMLInputFactory factory(Map<String, String> limitsOfEntities) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // RSS 0.91 names a document type, and some declare a few characters in it. Nothing is fetched for either.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        LIMITS.forEach(factory::setProperty);
        limitsOfEntities.forEach(factory::setProperty);
        return factory;
    }

    /** @throws TooMuchException where one of the limits is met */
    static FeedElement read(String document) throws XMLStreamException, TooMuchException {
        FeedTree tree = new FeedTree();
        try {
            XMLInputFactory factory = document.contains("<!ENTITY") ? WITH_ENTITIES : PLAIN;
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document));
            while (xml.hasNext() && !tree.full()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml, tree);
                    case XMLStreamConstants.END_ELEMENT -> tree.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(xml.getText());
                    default -> {}
                }
            }
            return tree.root();
        } catch (XMLStreamException e) {
            // How the JDK marks its limits, whichever it was.
            if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
                throw new TooMuchException(e);
            }
            throw e;
        }
    }

    private static void start(XMLStreamReader xml, FeedTree tree) throws TooMuchException {
        tree.start(FeedNames.of(xml.getNamespaceURI(), xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            tree.attribute(
                    FeedNames.of(xml.getAttributeNamespace(i), xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
                    xml.getAttributeValue(i));
        }
    }
}

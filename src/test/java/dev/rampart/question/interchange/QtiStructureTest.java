package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is written has the structure that the specifications ask for, whatever the texts and names are. */
class QtiStructureTest {
    private static List<ForeignItem> items() {
        List<ForeignItem> items = new ArrayList<>(Samples.all());
        List<String> names = List.of("1 & 2 <x>", "äöü", "", "a:b", "same", "same", "same_2", "..");
        for (int i = 0; i < names.size(); i++) {
            items.add(Samples.named(Samples.all().get(i % 4), names.get(i), List.of("<bank> & \"co\"", "b")));
        }
        ForeignItem plain = Samples.choice();
        items.add(new ForeignItem(
                plain.place(),
                null,
                null,
                List.of(),
                List.of(),
                "# Heading\n\n3. third\n4. fourth\n\n> quoted\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\nline  \nbreak <b>raw</b> &nbsp; <br>\n\n---",
                new Choice(false, List.of(new Option("a", 80, ""), new Option("b", -20, "x\u0001y"))),
                "",
                List.of(),
                Map.of(),
                List.of()));
        return items;
    }

    private static List<Interchange.Writable> formats() {
        return List.of(new Qti12(), new Qti21(), new Qti30());
    }

    @Test
    void items_of_2_1_fit_their_schema() throws UnreadableFile, SAXException, IOException {
        SafeZip zip = SafeZip.open(new Qti21().write(items(), Samples.media()));
        Schema schema = schema("qti21-item.xsd");
        List<String> files =
                zip.names().stream().filter(name -> name.startsWith("items/")).toList();
        assertEquals(items().size(), files.size());
        for (String name : files) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(zip.read(name))));
        }
    }

    @Test
    void quizzes_of_1_2_fit_their_schema() throws UnreadableFile, SAXException, IOException {
        SafeZip zip = SafeZip.open(new Qti12().write(items(), Samples.media()));
        Schema schema = schema("qti12.xsd");
        List<String> files = zip.names().stream()
                .filter(name -> name.matches("(.*)/\\1\\.xml"))
                .toList();
        assertEquals(3, files.size());
        for (String name : files) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(zip.read(name))));
        }
    }

    /** So that the schema of the one holds the other, too. */
    @Test
    void items_of_3_0_are_those_of_2_1_in_another_spelling() throws UnreadableFile {
        SafeZip two = SafeZip.open(new Qti21().write(items(), Samples.media()));
        SafeZip three = SafeZip.open(new Qti30().write(items(), Samples.media()));
        assertEquals(two.names(), three.names());
        for (String name :
                two.names().stream().filter(one -> one.startsWith("items/")).toList()) {
            XmlElement written = SafeXml.read(three.read(name));
            spelled(written);
            String again = Body.html(QtiNames.asOf2(written)).replaceAll("</?contentBody>", "");
            assertEquals(
                    Body.html(SafeXml.read(two.read(name))).replaceAll("\\s+", ""), again.replaceAll("\\s+", ""), name);
        }
    }

    private static void spelled(XmlElement element) {
        boolean html = !element.name().startsWith("qti-");
        assertTrue(html || element.name().matches("qti(-[a-z]+)+"), element.name());
        element.attributes()
                .keySet()
                .forEach(key ->
                        assertTrue(html || key.matches("[a-z]+(-[a-z]+)*") || key.equals("schemaLocation"), key));
        element.children().forEach(QtiStructureTest::spelled);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_manifest_names_each_file_once_and_nothing_else(Interchange.Writable format) throws UnreadableFile {
        SafeZip zip = SafeZip.open(format.write(items(), Samples.media()));
        assertEquals("imsmanifest.xml", zip.names().get(0));
        XmlElement manifest = SafeXml.read(zip.read("imsmanifest.xml"));
        assertEquals(
                List.of("metadata", "organizations", "resources"),
                manifest.children().map(XmlElement::name).toList());
        List<XmlElement> resources = manifest.descendants("resource").toList();
        Set<String> identifiers = new HashSet<>();
        Stream.concat(Stream.of(manifest), resources.stream())
                .map(one -> one.attribute("identifier"))
                .forEach(identifier -> {
                    assertTrue(identifier.matches("[A-Za-z_][A-Za-z0-9_.-]*"), identifier);
                    assertTrue(identifiers.add(identifier), identifier);
                });
        manifest.descendants("dependency")
                .forEach(one -> assertTrue(identifiers.contains(one.attribute("identifierref"))));
        Set<String> listed =
                manifest.descendants("file").map(file -> file.attribute("href")).collect(Collectors.toSet());
        Set<String> there = new HashSet<>(zip.names());
        there.remove("imsmanifest.xml");
        assertEquals(there, listed);
        resources.stream()
                .map(one -> one.attribute("href"))
                .filter(href -> !href.isEmpty())
                .forEach(href -> assertTrue(there.contains(href), href));
    }

    private static Schema schema(String name) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(QtiStructureTest.class.getResource(name));
    }
}

package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code imsmanifest.xml} of an IMS content package: its files in their order, and what is said of each. */
record QtiManifest(List<Resource> resources) {
    /** The taxonomy under which our own packages tell a question's bank. */
    static final String BANK = "Rampart bank";

    private static final String FILE = "imsmanifest.xml";

    /**
     * @param type for example "imsqti_item_xmlv2p1"
     * @param entries its files' names in the package
     * @param keywords tags
     */
    record Resource(String type, List<String> entries, List<String> bank, List<String> keywords) {
        boolean holdsQuestions() {
            return type.startsWith("imsqti_item")
                    || type.startsWith("imsqti_xml")
                    || type.startsWith("imsqti_assessment");
        }
    }

    /** Where the manifest of a package stands: the one nearest to its root. */
    static Optional<String> entry(SafeZip zip) {
        return zip.names().stream()
                .filter(name -> name.equals(FILE) || name.endsWith("/" + FILE))
                .min(Comparator.comparingInt(String::length));
    }

    /** @throws UnreadableFile when the manifest is no XML */
    static QtiManifest read(SafeZip zip, String entry) throws UnreadableFile {
        XmlElement root = SafeXml.read(zip.read(entry));
        return new QtiManifest(root.children("resources")
                .flatMap(resources -> resources.children("resource"))
                .map(resource -> resource(resource, entry))
                .toList());
    }

    private static Resource resource(XmlElement resource, String manifest) {
        String href = resource.attribute("href");
        Stream<String> files = resource.children("file").map(file -> file.attribute("href"));
        List<String> entries = Stream.concat(Stream.of(href), files)
                .filter(name -> !name.isBlank())
                .map(name -> ZipNames.resolve(manifest, name))
                .distinct()
                .toList();
        List<String> keywords = new ArrayList<>();
        resource.descendants("keyword").map(word -> word.text().strip()).forEach(keywords::add);
        List<String> bank = List.of();
        for (XmlElement path : resource.descendants("taxonPath").toList()) {
            List<String> taxa = path.descendants("entry")
                    .map(entry -> entry.text().strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
            String source =
                    path.child("source").map(said -> said.text().strip()).orElse("");
            if (source.equals(BANK)) {
                bank = taxa;
            } else if (!taxa.isEmpty()) {
                keywords.add(Stream.concat(Stream.of(source), taxa.stream())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / ")));
            }
        }
        return new Resource(resource.attribute("type"), entries, bank, keywords);
    }

    /** What is said of each file that holds questions. */
    Map<String, Resource> byEntry() {
        return resources.stream()
                .flatMap(resource -> resource.entries().stream().map(entry -> Map.entry(entry, resource)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
    }
}

package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignItem.Place;
import dev.rampart.question.interchange.Understood.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of a package hold questions, in the manifest's order and then in that of the package, and what the package says of
 * them. A file counts by what it is, not by what the manifest calls it, since programs call them many things.
 */
final class QtiPackage {
    /** Canvas writes its quizzes twice into a cartridge: in the cartridge's profile, and whole, in a folder of their own. */
    private static final Pattern PROFILE = Pattern.compile("^(?:.*/)?([^/]+)/assessment_qti\\.xml$");

    private static final String WHOLE = "non_cc_assessments/%s.xml.qti";
    private static final Pattern DECLARATION = Pattern.compile("^(<\\?xml version=\"1\\.[01]\")(encoding=)");

    private final Map<String, QtiManifest.Resource> resources = new LinkedHashMap<>();
    private final Map<String, List<String>> banks = new LinkedHashMap<>();
    private final Set<String> entries = new LinkedHashSet<>();

    private QtiPackage() {}

    /** @param troubles gets what the manifest promises and the package does not hold */
    static QtiPackage of(SafeZip zip, List<Trouble> troubles) {
        QtiPackage contents = new QtiPackage();
        contents.readManifest(zip, troubles);
        zip.names().stream()
                .filter(name -> name.matches("(?i).*\\.(zip|imscc)"))
                .forEach(name -> troubles.add(new Trouble(
                        new Place(name, 0),
                        "This is a zip file within the package, which is not opened. Unpack it first.")));
        zip.names().stream().filter(QtiPackage::mayHoldQuestions).forEach(contents.entries::add);
        contents.entries.removeIf(entry -> !zip.has(entry) || !mayHoldQuestions(entry) || writtenTwice(zip, entry));
        contents.keepQuestions(zip, troubles);
        return contents;
    }

    private void readManifest(SafeZip zip, List<Trouble> troubles) {
        String manifest = QtiManifest.entry(zip).orElse(null);
        if (manifest == null) {
            return;
        }
        try {
            resources.putAll(QtiManifest.read(zip, manifest).byEntry());
        } catch (UnreadableFile e) {
            troubles.add(new Trouble(new Place(manifest, 0), e.getMessage()));
        }
        resources.forEach((entry, resource) -> {
            entries.add(entry);
            if (resource.holdsQuestions()
                    && mayHoldQuestions(entry)
                    && !zip.has(entry)
                    && !wholeElsewhere(zip, entry)) {
                troubles.add(
                        new Trouble(new Place(manifest, 0), "The package lists " + entry + ", which is not in it."));
            }
        });
    }

    private static boolean mayHoldQuestions(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        return (last.endsWith(".xml") || last.endsWith(".qti"))
                && !last.equals("imsmanifest.xml")
                && !last.equals("assessment_meta.xml");
    }

    private static boolean writtenTwice(SafeZip zip, String entry) {
        return PROFILE.matcher(entry).matches() && wholeElsewhere(zip, entry);
    }

    private static boolean wholeElsewhere(SafeZip zip, String entry) {
        Matcher profile = PROFILE.matcher(entry);
        return profile.matches() && zip.has(WHOLE.formatted(profile.group(1)));
    }

    private void keepQuestions(SafeZip zip, List<Trouble> troubles) {
        for (String entry : List.copyOf(entries)) {
            QtiKind kind;
            try {
                kind = QtiKind.of(zip.head(entry, QtiKind.HEAD));
                if (kind == QtiKind.TEST) {
                    readTest(SafeXml.read(zip.read(entry)), entry);
                }
            } catch (UnreadableFile e) {
                troubles.add(new Trouble(new Place(entry, 0), e.getMessage()));
                kind = QtiKind.OTHER;
            }
            boolean promised =
                    resources.containsKey(entry) && resources.get(entry).holdsQuestions();
            if (kind == QtiKind.TEST || kind == QtiKind.OTHER && !promised) {
                entries.remove(entry);
            }
        }
    }

    /** The titles of the test and its sections are a bank for the items that they name. */
    private void readTest(XmlElement root, String entry) {
        XmlElement test = QtiNames.asOf2(root);
        readSection(test, entry, List.of());
    }

    private void readSection(XmlElement section, String entry, List<String> above) {
        List<String> titles = new ArrayList<>(above);
        if (!section.attribute("title").isBlank()) {
            titles.add(section.attribute("title").strip());
        }
        section.children().forEach(child -> {
            if (child.is("assessmentItemRef")) {
                banks.putIfAbsent(ZipNames.resolve(entry, child.attribute("href")), titles);
            } else if (child.is("testPart") || child.is("assessmentSection")) {
                readSection(child, entry, titles);
            }
        });
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    List<String> bank(String entry) {
        List<String> told = resources.containsKey(entry) ? resources.get(entry).bank() : List.of();
        return told.isEmpty() ? banks.getOrDefault(entry, List.of()) : told;
    }

    List<String> keywords(String entry) {
        return resources.containsKey(entry) ? resources.get(entry).keywords() : List.of();
    }

    /** Some program forgets the blank before the encoding, which no parser forgives. */
    static byte[] mended(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 60), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.find()) {
            return file;
        }
        byte[] begun = declaration.replaceFirst("$1 $2").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(begun, begun.length + file.length - head.length());
        System.arraycopy(file, head.length(), whole, begun.length, file.length - head.length());
        return whole;
    }
}

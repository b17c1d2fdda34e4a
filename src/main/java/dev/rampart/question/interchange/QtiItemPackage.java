package dev.rampart.question.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A package of QTI 2.1 or 3.0: a manifest, a file for each item, and the images that they show. */
final class QtiItemPackage {
    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    private static final String LOM_SCHEMA = "http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd";
    private static final String ITEMS = "items/";
    private static final String IMAGES = "images/";

    /** What of our questions is not kept. */
    static final List<String> LOSSES = List.of(
            "Tags, banks, tasks, levels, services and the date a question was verified stand in the package's manifest; a single item taken out of it has none of them.",
            "The alignment of a table's columns and the first number of a list are not kept.");

    private QtiItemPackage() {}

    static byte[] of(QtiDialect dialect, List<ForeignItem> items, Map<String, byte[]> media) {
        Map<String, byte[]> images = new TreeMap<>(media);
        Labels labels = new Labels();
        Map<String, ForeignItem> byName = new LinkedHashMap<>();
        // What has no counterpart here was never one of our questions, and is not written.
        items.stream()
                .filter(item -> !(item.task() instanceof ForeignTask.Unknown))
                .forEach(item -> byName.put(labels.identifier(item), item));
        try (Packing packing = new Packing()) {
            packing.add("imsmanifest.xml", manifest(dialect, byName, images));
            byName.forEach((name, item) -> packing.add(
                    ITEMS + name + ".xml",
                    QtiItemText.of(
                            dialect, name, item, image -> images.containsKey(image) ? "../" + IMAGES + image : image)));
            images.forEach((name, image) -> packing.add(IMAGES + name, image));
            return packing.bytes();
        }
    }

    private static String manifest(QtiDialect dialect, Map<String, ForeignItem> byName, Map<String, byte[]> images) {
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "xmlns",
                dialect.packages,
                "xmlns:lom",
                LOM,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                dialect.packages + " " + dialect.packagesSchema + " " + LOM + " " + LOM_SCHEMA,
                "identifier",
                "rampart_package");
        xml.open("metadata")
                .leaf("schema", dialect.schema)
                .leaf("schemaversion", dialect.schemaVersion)
                .close();
        xml.empty("organizations").open("resources");
        byName.forEach((name, item) -> {
            String href = ITEMS + name + ".xml";
            xml.open("resource", "identifier", "item_" + name, "type", dialect.itemType, "href", href);
            metadata(xml, name, item);
            xml.empty("file", "href", href);
            shown(item, images).forEach(image -> xml.empty("file", "href", IMAGES + image));
            xml.close();
        });
        return xml.toString();
    }

    private static void metadata(XmlText xml, String name, ForeignItem item) {
        List<String> tags = Labels.tags(item, name);
        if (tags.isEmpty() && item.bank().isEmpty()) {
            return;
        }
        xml.open("metadata").open("lom:lom");
        if (!tags.isEmpty()) {
            xml.open("lom:general");
            tags.forEach(tag -> text(xml.open("lom:keyword"), tag).close());
            xml.close();
        }
        if (!item.bank().isEmpty()) {
            xml.open("lom:classification").open("lom:taxonPath");
            text(xml.open("lom:source"), QtiManifest.BANK).close();
            for (String taxon : item.bank()) {
                text(xml.open("lom:taxon").open("lom:entry"), taxon).close();
            }
            for (int i = 0; i < item.bank().size(); i++) {
                xml.close();
            }
            xml.close().close();
        }
        xml.close().close();
    }

    private static XmlText text(XmlText xml, String said) {
        return xml.leaf("lom:string", said, "language", "en");
    }

    private static List<String> shown(ForeignItem item, Map<String, byte[]> images) {
        return texts(item)
                .flatMap(text -> Prose.imagesIn(text).stream())
                .distinct()
                .filter(images::containsKey)
                .toList();
    }

    private static Stream<String> texts(ForeignItem item) {
        Stream<String> ofTask = Stream.of();
        if (item.task() instanceof ForeignTask.Choice choice) {
            ofTask = choice.options().stream().flatMap(option -> Stream.of(option.text(), option.feedback()));
        } else if (item.task() instanceof ForeignTask.Ordering ordering) {
            ofTask = Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                    .flatMap(step -> Stream.of(step.text(), step.feedback()));
        } else if (item.task() instanceof ForeignTask.Matching matching) {
            ofTask = Stream.concat(
                    matching.pairs().stream()
                            .flatMap(pair -> Stream.of(pair.prompt(), pair.response(), pair.feedback())),
                    matching.surplus().stream());
        }
        return Stream.concat(Stream.of(item.stem(), item.explanation()), ofTask);
    }
}

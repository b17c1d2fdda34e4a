package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A package of QTI 1.2 that Canvas imports: a quiz for each bank, and the images that the questions show. */
final class Qti12Package {
    private static final String CARTRIDGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
    private static final String METADATA = "http://www.imsglobal.org/xsd/imsmd_v1p2";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";
    private static final String CANVAS = "http://canvas.instructure.com/xsd/cccv1p0";
    private static final String BESIDE = "associatedcontent/imscc_xmlv1p1/learning-application-resource";
    private static final String IMAGES = "images/";

    /** What Canvas puts before the names of a package's files. */
    private static final String BASE = "$IMS-CC-FILEBASE$/" + IMAGES;

    private Qti12Package() {}

    static byte[] of(Map<List<String>, List<ForeignItem>> byBank, Map<String, byte[]> media) {
        Map<String, byte[]> images = new TreeMap<>(media);
        Labels labels = new Labels();
        List<String> quizzes = new ArrayList<>();
        try (Packing packing = new Packing()) {
            for (int i = 0; i < byBank.size(); i++) {
                quizzes.add("rampart_quiz_" + (i + 1));
            }
            packing.add("imsmanifest.xml", manifest(quizzes, images));
            int i = 0;
            for (Map.Entry<List<String>, List<ForeignItem>> bank : byBank.entrySet()) {
                String quiz = quizzes.get(i++);
                String title = bank.getKey().isEmpty() ? "Rampart" : String.join(" / ", bank.getKey());
                packing.add(quiz + "/" + quiz + ".xml", assessment(quiz, title, bank.getValue(), labels, images));
                packing.add(
                        quiz + "/assessment_meta.xml",
                        meta(quiz, title, bank.getValue().size()));
            }
            images.forEach((name, image) -> packing.add(IMAGES + name, image));
            return packing.bytes();
        }
    }

    private static String assessment(
            String quiz, String title, List<ForeignItem> items, Labels labels, Map<String, byte[]> images) {
        XmlText xml = new XmlText();
        xml.open(
                "questestinterop",
                "xmlns",
                QTI,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                QTI + " http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd");
        xml.open("assessment", "ident", quiz, "title", title).open("section", "ident", "root_section");
        Qti12ItemText writer = new Qti12ItemText(xml, name -> images.containsKey(name) ? BASE + name : name);
        items.forEach(item -> writer.write(labels.identifier(item), item));
        return xml.toString();
    }

    private static String meta(String quiz, String title, int questions) {
        XmlText xml = new XmlText();
        xml.open(
                "quiz",
                "identifier",
                quiz,
                "xmlns",
                CANVAS,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                CANVAS + " http://canvas.instructure.com/xsd/cccv1p0.xsd");
        xml.leaf("title", title)
                .leaf("description", "")
                .leaf("shuffle_answers", "true")
                .leaf("scoring_policy", "keep_highest")
                .leaf("quiz_type", "practice_quiz")
                .leaf("points_possible", questions + ".0");
        return xml.toString();
    }

    private static String manifest(List<String> quizzes, Map<String, byte[]> images) {
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "identifier",
                "rampart_package",
                "xmlns",
                CARTRIDGE,
                "xmlns:imsmd",
                METADATA,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                CARTRIDGE + " http://www.imsglobal.org/xsd/imscp_v1p1.xsd " + METADATA
                        + " http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd");
        xml.open("metadata")
                .leaf("schema", "IMS Content")
                .leaf("schemaversion", "1.1.3")
                .open("imsmd:lom")
                .open("imsmd:general")
                .open("imsmd:title")
                .leaf("imsmd:string", "Questions from Rampart")
                .close()
                .close()
                .close()
                .close();
        xml.empty("organizations").open("resources");
        for (String quiz : quizzes) {
            String beside = quiz + "_meta";
            xml.open("resource", "identifier", quiz, "type", "imsqti_xmlv1p2")
                    .empty("file", "href", quiz + "/" + quiz + ".xml")
                    .empty("dependency", "identifierref", beside)
                    .close();
            String meta = quiz + "/assessment_meta.xml";
            xml.open("resource", "identifier", beside, "type", BESIDE, "href", meta)
                    .empty("file", "href", meta)
                    .close();
        }
        int n = 1;
        for (String image : images.keySet()) {
            xml.open("resource", "identifier", "image_" + n++, "type", "webcontent", "href", IMAGES + image)
                    .empty("file", "href", IMAGES + image)
                    .close();
        }
        return xml.toString();
    }
}

package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What the metadata fields of a QTI 1.2 item, assessment or bank say.
 *
 * @param type Canvas's or Common Cartridge's name for what is asked, or ""
 * @param bank as our own files give it; else empty
 * @param tags as our own files give them; else empty
 * @param title of a bank, or ""
 * @param stimulus the identifier of a text that several questions share, or ""
 */
record Qti12Fields(
        String type, List<String> bank, List<String> tags, String title, String stimulus, List<String> notes) {
    static final String BANK = "rampart_bank";
    static final String TAG = "rampart_tag";

    static Qti12Fields of(XmlElement of) {
        String type = "";
        String profile = "";
        String title = "";
        String stimulus = "";
        List<String> bank = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (XmlElement field : of.descendants("qtimetadatafield").toList()) {
            String said = field.text("fieldentry");
            switch (field.text("fieldlabel")) {
                // An item that has two begins with its own.
                case "question_type" -> type = type.isEmpty() ? said : type;
                case "cc_profile" -> profile = said;
                case "parent_stimulus_item_ident" -> stimulus = said;
                case "bank_title" -> title = said;
                case BANK -> bank.add(said);
                case TAG -> tags.add(said);
                case "points_possible" -> points(said, notes);
                default -> {}
            }
        }
        return new Qti12Fields(type.isEmpty() ? profile : type, bank, tags, title, stimulus, notes);
    }

    private static void points(String said, List<String> notes) {
        if (!said.matches("1(\\.0*)?") && said.matches("\\d+(\\.\\d+)?")) {
            notes.add("It brings " + said.replaceAll("\\.0+$", "")
                    + " points in the file; every question counts the same here.");
        }
    }
}

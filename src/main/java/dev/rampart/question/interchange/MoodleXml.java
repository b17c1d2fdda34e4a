package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Moodle XML, as <a href="https://docs.moodle.org/en/Moodle_XML_format">its documentation</a> and exports of 2.9 to 4.1 have it. */
final class MoodleXml implements Interchange.Writable {
    private static final Pattern ROOT = Pattern.compile("<quiz[\\s>/]");

    @Override
    public String title() {
        return "Moodle XML";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        try {
            byte[] head = java.util.Arrays.copyOf(file, Math.min(file.length, 20_000));
            return ROOT.matcher(SafeXml.text(head)).find();
        } catch (UnreadableFile e) {
            return false;
        }
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        String text = SafeXml.text(file);
        SafeXml.refuseEntities(text);
        if (!ROOT.matcher(text).find()) {
            throw new UnreadableFile("There is no element `quiz` in this file, so it is no Moodle XML.");
        }
        List<ForeignItem> items = new ArrayList<>();
        List<Understood.Trouble> troubles = new ArrayList<>();
        MoodleMedia media = new MoodleMedia();
        List<String> bank = List.of();
        boolean any = false;
        List<MoodleChunk> chunks = MoodleChunk.of(text);
        Bounds.questions(chunks.size());
        for (MoodleChunk chunk : chunks) {
            any = true;
            try {
                XmlElement question = SafeXml.read(chunk.text(), chunk.line() - 1);
                if (question.attribute("type").equals("category")) {
                    bank = Categories.bank(
                            question.child("category").map(c -> c.text("text")).orElse(""));
                } else {
                    items.add(new MoodleQuestion(question, bank, media).item());
                }
            } catch (UnreadableFile | BrokenQuestion e) {
                troubles.add(new Understood.Trouble(
                        new ForeignItem.Place(null, chunk.line()),
                        "The question that begins here is left out. " + e.getMessage()));
            }
        }
        if (!any) {
            throw new UnreadableFile("There is no question in this file.");
        }
        return new Understood(title(), items, troubles, media.media());
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        return new MoodleWriter(media).write(items);
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Rationales of the prompts of matching questions are left out, and their responses lose their markup.",
                "Ordering questions need Moodle 4.4 or the ordering plug-in; steps that do not belong into the order"
                        + " are left out.",
                "Which questions are kept apart, and to whom a question is limited, is left out.");
    }
}

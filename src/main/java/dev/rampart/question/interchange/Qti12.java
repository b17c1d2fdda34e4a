package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * QTI 1.2 as Canvas writes and reads it: a file, a package, or a Common Cartridge ({@code .imscc}) with its question banks.
 * Source: 1EdTech QTI ASI 1.2 and Common Cartridge 1.1; Canvas's exports.
 */
public final class Qti12 implements Interchange.Writable {
    @Override
    public String title() {
        return "QTI 1.2 (Canvas)";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    /** Any zip file, too, that no later version of QTI is in: then its refusal can say what is wrong with it. */
    @Override
    public boolean claims(String name, byte[] file) {
        if (!SafeZip.looksLike(file)) {
            return QtiKind.of(file) == QtiKind.ITEMS_OF_1;
        }
        return !Anki.named(name) && QtiClaim.of(file) == QtiKind.ITEMS_OF_1;
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        return QtiReader.read(title(), file);
    }

    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        Map<List<String>, List<ForeignItem>> byBank = new LinkedHashMap<>();
        items.forEach(item ->
                byBank.computeIfAbsent(item.bank(), bank -> new ArrayList<>()).add(item));
        return Qti12Package.of(byBank, media);
    }

    @Override
    public List<String> losses() {
        return List.of(
                "The date a question was verified, its level and its services are kept as fields that other systems do not show.",
                "An ordering is understood by Canvas's New Quizzes, not by its classic quizzes.",
                "Questions come back sorted by their banks.");
    }
}

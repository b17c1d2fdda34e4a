package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;

/** QTI 3.0: packages and single items. Source: 1EdTech QTI 3.0, its Best Practices and Implementation Guide. */
public final class Qti30 implements Interchange.Writable {
    @Override
    public String title() {
        return "QTI 3.0";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        QtiKind kind = SafeZip.looksLike(file) ? QtiClaim.of(file) : QtiKind.of(file);
        return kind == QtiKind.ITEM_OF_3 && !Anki.named(name);
    }

    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        return QtiReader.read(title(), file);
    }

    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        return QtiItemPackage.of(QtiDialect.V30, items, media);
    }

    @Override
    public List<String> losses() {
        return QtiItemPackage.LOSSES;
    }
}

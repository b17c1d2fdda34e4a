package dev.rampart.question.interchange;

/** Which version of QTI a zip file is of, as far as a look at it tells. */
final class QtiClaim {
    private static final int LOOKED_AT = 50;

    private QtiClaim() {}

    /** QTI 1.2's for what cannot be opened or holds no QTI, so that someone tells why. */
    static QtiKind of(byte[] file) {
        try {
            SafeZip zip = SafeZip.open(file);
            for (String name : zip.names().stream()
                    .filter(name -> name.endsWith(".xml") || name.endsWith(".qti"))
                    .limit(LOOKED_AT)
                    .toList()) {
                QtiKind kind = QtiKind.of(zip.head(name, QtiKind.HEAD));
                if (kind == QtiKind.ITEMS_OF_1 || kind == QtiKind.ITEM_OF_2 || kind == QtiKind.ITEM_OF_3) {
                    return kind;
                }
            }
        } catch (UnreadableFile e) {
            // Its reader tells.
        }
        return QtiKind.ITEMS_OF_1;
    }
}

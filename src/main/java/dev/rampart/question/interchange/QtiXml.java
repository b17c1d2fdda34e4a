package dev.rampart.question.interchange;

/** QTI 2 or 3 being written: elements by QTI 2's names, in the spelling of the one that is wanted. */
final class QtiXml {
    private final QtiDialect dialect;
    private final XmlText xml = new XmlText();

    QtiXml(QtiDialect dialect) {
        this.dialect = dialect;
    }

    QtiDialect dialect() {
        return dialect;
    }

    QtiXml open(String name, String... attributes) {
        xml.open(dialect.element(name), dialect.attributes(attributes));
        return this;
    }

    QtiXml close() {
        xml.close();
        return this;
    }

    QtiXml empty(String name, String... attributes) {
        xml.empty(dialect.element(name), dialect.attributes(attributes));
        return this;
    }

    QtiXml leaf(String name, String text, String... attributes) {
        xml.leaf(dialect.element(name), text, dialect.attributes(attributes));
        return this;
    }

    /** XHTML, which both spell alike. */
    QtiXml raw(String wellFormed) {
        xml.raw(wellFormed);
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}

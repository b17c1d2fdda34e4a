package dev.rampart.question.interchange;

/** How QTI 2.1 and 3.0 spell the same things. Sources: 1EdTech QTI 2.1 and 3.0, their information models and XSD bindings. */
enum QtiDialect {
    V21(
            "http://www.imsglobal.org/xsd/imsqti_v2p1",
            "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
            "http://www.imsglobal.org/xsd/imscp_v1p1",
            "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
            "imsqti_item_xmlv2p1",
            "QTIv2.1 Package",
            "1.0.0"),
    V30(
            "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
            "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
            "imsqti_item_xmlv3p0",
            "QTI Package",
            "3.0.0");

    final String items;
    final String itemsSchema;
    final String packages;
    final String packagesSchema;
    final String itemType;
    final String schema;
    final String schemaVersion;

    QtiDialect(
            String items,
            String itemsSchema,
            String packages,
            String packagesSchema,
            String itemType,
            String schema,
            String schemaVersion) {
        this.items = items;
        this.itemsSchema = itemsSchema;
        this.packages = packages;
        this.packagesSchema = packagesSchema;
        this.itemType = itemType;
        this.schema = schema;
        this.schemaVersion = schemaVersion;
    }

    /** One of QTI's elements. */
    String element(String name) {
        return this == V21 ? name : "qti-" + QtiNames.dashed(name);
    }

    /** Attributes of one of QTI's elements, names and what they say in turn. */
    String[] attributes(String... attributes) {
        String[] spelled = attributes.clone();
        for (int i = 0; i < spelled.length && this == V30; i += 2) {
            spelled[i] = spelled[i].startsWith("xml") || spelled[i].startsWith("xsi")
                    ? spelled[i]
                    : QtiNames.dashed(spelled[i]);
        }
        return spelled;
    }
}

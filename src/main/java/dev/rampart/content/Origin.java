package dev.rampart.content;

/** Where a document comes from. Where several have one of the same path or id, the later named wins. */
public enum Origin {
    /** It came with the product. */
    SHIPPED,
    /** It lies in the folder that the operator named. */
    FOLDER,
    /** It was written in the browser. */
    LOCAL;

    /** What a list calls it. */
    public String called() {
        return switch (this) {
            case SHIPPED -> "shipped";
            case FOLDER -> "operator's folder";
            case LOCAL -> "written here";
        };
    }
}

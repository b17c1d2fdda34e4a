package dev.rampart.content;

/** Where a document comes from. Where both have one of the same path or id, the later named wins. */
public enum Origin {
    /** It came with the product. */
    SHIPPED,
    /** It lies in the folder that the operator named. */
    FOLDER
}

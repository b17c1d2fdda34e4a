package dev.rampart.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A Markdown file that a document names and that lay beside it, as it stood in one version of the document. */
@Embeddable
class Companion {
    @Column(nullable = false, length = 200)
    String name;

    @Column(nullable = false, columnDefinition = "text")
    String body;

    static Companion of(String name, String body) {
        Companion companion = new Companion();
        companion.name = name;
        companion.body = body;
        return companion;
    }
}

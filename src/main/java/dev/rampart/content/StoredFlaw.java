package dev.rampart.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link Flaw} as it is kept with its document; "column" is a word of SQL. */
@Embeddable
class StoredFlaw {
    @Column(name = "file_name", length = 200)
    String file;

    @Column(name = "line_no", nullable = false)
    int line;

    @Column(name = "column_no", nullable = false)
    int column;

    @Column(nullable = false, columnDefinition = "text")
    String sentence;

    static StoredFlaw of(Flaw flaw) {
        StoredFlaw stored = new StoredFlaw();
        stored.file = flaw.file();
        stored.line = flaw.line();
        stored.column = flaw.column();
        stored.sentence = flaw.sentence();
        return stored;
    }
}

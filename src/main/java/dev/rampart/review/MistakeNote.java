package dev.rampart.review;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a learner noted to a question, in plain text; one a question, whatever attempts asked it. */
@Entity
@Table(name = "mistake_note")
class MistakeNote extends PanacheEntity {
    static final int LONGEST = 2000;

    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    /** Of the question as it read when the note was last written. */
    @Column(name = "version_id", nullable = false)
    public long versionId;

    @Column(nullable = false, columnDefinition = "text")
    public String words;

    @Column(name = "written_at", nullable = false)
    public Instant writtenAt;

    static Optional<MistakeNote> of(long accountId, String question) {
        return find("accountId = ?1 and question = ?2", accountId, question).firstResultOptional();
    }

    /** By question. */
    static Map<String, MistakeNote> among(long accountId, Collection<String> questions) {
        return questions.isEmpty()
                ? Map.of()
                : MistakeNote.<MistakeNote>list("accountId = ?1 and question in ?2", accountId, questions).stream()
                        .collect(Collectors.toMap(note -> note.question, Function.identity()));
    }

    /** The last written first. */
    static List<MistakeNote> all(long accountId) {
        return list("accountId = ?1 order by writtenAt desc, id desc", accountId);
    }

    /** Takes the words as the note to a question; none take it away. */
    static void keep(long accountId, String question, long version, String words, Instant now) {
        MistakeNote note = of(accountId, question).orElse(null);
        if (words.isEmpty()) {
            if (note != null) {
                note.delete();
            }
            return;
        }
        if (note == null) {
            note = new MistakeNote();
            note.accountId = accountId;
            note.question = question;
        }
        note.versionId = version;
        note.words = words;
        note.writtenAt = now;
        note.persist();
    }

    /** As it is kept: line ends are one character, nothing around it. */
    static String tidy(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    /** What is wrong with a note, or null. */
    static String flaw(String words) {
        return words.length() <= LONGEST
                ? null
                : "A note has room for 2,000 characters, and this has %,d. Shorten it; nothing was saved yet."
                        .formatted(words.length());
    }
}

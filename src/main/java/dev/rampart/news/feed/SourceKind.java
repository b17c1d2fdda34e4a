package dev.rampart.news.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source publishes; its entries are of the same kind. */
public enum SourceKind {
    BLOG("Blog", "Blog"),
    ANNOUNCEMENT("Announcements", "New"),
    BULLETIN("Bulletins", "Bulletin"),
    DOCUMENTATION("Docs", "Docs"),
    RELEASE("Releases", "Release");

    private final String plural;
    private final String mark;

    SourceKind(String plural, String mark) {
        this.plural = plural;
        this.mark = mark;
    }

    /** Its name in documents and addresses, as "bulletin". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name as a choice among kinds. */
    public String plural() {
        return plural;
    }

    /** What stands before an entry that has no level. */
    public String mark() {
        return mark;
    }

    public static Optional<SourceKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}

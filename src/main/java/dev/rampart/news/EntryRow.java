package dev.rampart.news;

import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.news.search.Highlights;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An entry as lists show it, without its body.
 *
 * @param level 100 to 400, or null
 * @param link the page at its publisher
 * @param importance what a bulletin says of its weight, or null
 * @param products in alphabetical order
 * @param places where what was searched for stands, or null
 */
record EntryRow(
        long id,
        String title,
        String link,
        String summary,
        SourceKind kind,
        String source,
        String sourceTitle,
        Integer level,
        String importance,
        Instant publishedAt,
        DateBasis dateBasis,
        Instant updatedAt,
        List<String> products,
        Mark mark,
        Places places) {

    /** What the reader did with it; of a visitor nothing is known. */
    record Mark(boolean read, boolean saved, boolean hidden, boolean noted) {
        static final Mark NONE = new Mark(false, false, false, false);
    }

    /** Title and text in pieces; of the text what has most of what was searched for, empty when nothing has. */
    record Places(List<Highlights.Piece> title, List<Highlights.Piece> text) {}

    /** As the query gives it. */
    EntryRow(
            long id,
            String title,
            String link,
            String summary,
            SourceKind kind,
            String source,
            String sourceTitle,
            Integer level,
            String importance,
            Instant publishedAt,
            DateBasis dateBasis,
            Instant updatedAt) {
        this(
                id,
                title,
                link,
                summary,
                kind,
                source,
                sourceTitle,
                level,
                importance,
                publishedAt,
                dateBasis,
                updatedAt,
                List.of(),
                Mark.NONE,
                null);
    }

    EntryRow with(List<String> products, Mark mark) {
        return with(products, mark, null);
    }

    EntryRow with(Places found) {
        return with(products, mark, found);
    }

    private EntryRow with(List<String> products, Mark mark, Places places) {
        return new EntryRow(
                id,
                title,
                link,
                summary,
                kind,
                source,
                sourceTitle,
                level,
                importance,
                publishedAt,
                dateBasis,
                updatedAt,
                products,
                mark,
                places);
    }

    /** Whether the date is its own; else it was published then or earlier. */
    public boolean dated() {
        return dateBasis == DateBasis.SURE;
    }

    /** What feeds call its categories: level, kind and products. */
    List<String> labels() {
        return Stream.of(Stream.ofNullable(level).map(Object::toString), Stream.of(kind.mark()), products.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The list of a product. */
    public String listOf(String product) {
        return NewsFilter.ofProduct(product).at("/news");
    }

    public boolean important() {
        return importance != null && importance.toLowerCase(Locale.ROOT).startsWith("important");
    }
}

package dev.rampart.news.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds the places of what was searched for in texts. */
public final class Highlights {
    /** Longer texts are looked at as far as this. */
    private static final int LOOKED_AT = 100_000;

    private static final int PASSAGES = 2;
    private static final int PASSAGE = 160;

    private final Query query;

    Highlights(Query query) {
        this.query = query;
    }

    boolean none() {
        return query == null;
    }

    /** A part of a text; plain, not HTML. */
    public record Piece(String text, boolean marked) {}

    /** All of a title in pieces; one when nothing in it was searched for. */
    public List<Piece> title(String title) {
        List<Piece> pieces = pieces(Fields.TITLE, title, WholeBreakIterator::new, 1);
        return pieces.isEmpty() ? List.of(new Piece(title, false)) : pieces;
    }

    /** The sentences of a text that have most of what was searched for; empty when none has. */
    public List<Piece> passages(String text) {
        return pieces(
                Fields.BODY,
                text,
                () -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ENGLISH), PASSAGE, 0.5f),
                PASSAGES);
    }

    private List<Piece> pieces(String field, String text, Supplier<BreakIterator> breaks, int most) {
        if (query == null || text == null || text.isBlank()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Analysis.ofTexts())
                .withMaxLength(LOOKED_AT)
                .withBreakIterator(breaks)
                .withFormatter(new Pieces())
                .withMaxNoHighlightPassages(0)
                // Else a text is marked only if it has all of the words.
                .withWeightMatches(false)
                .build();
        try {
            return highlighter.highlightWithoutSearcher(field, query, text, most) instanceof Marked marked
                    ? marked.pieces()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Marked(List<Piece> pieces) {}

    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String text) {
            List<Piece> pieces = new ArrayList<>();
            for (Passage passage : passages) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece(" … ", false));
                }
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = passage.getMatchEnds()[i];
                    if (end > start) {
                        add(pieces, text.substring(at, start), false);
                        add(pieces, text.substring(start, end), true);
                        at = end;
                    }
                }
                add(pieces, text.substring(at, Math.max(at, passage.getEndOffset())), false);
            }
            return new Marked(pieces);
        }

        private static void add(List<Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
        }
    }
}

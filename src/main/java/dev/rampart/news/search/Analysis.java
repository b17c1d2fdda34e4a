package dev.rampart.news.search;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/**
 * Words of texts: lower case, without accents, each as it stands and as its stem. "CVE-2026-19642" is one word and also its
 * parts, so that either finds it.
 */
final class Analysis {
    private static final int MAX_WORDS = 10_000;
    private static final int MAX_LENGTH = 60;

    /** Possessive, which the engine repeats in a loop: the other way a text of dashes alone ends its stack. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:[-._/+][\\p{L}\\p{N}]++)*+");

    /** Too frequent in English to tell entries apart. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "for", "from", "has", "have", "if", "in",
            "into", "is", "it", "its", "more", "not", "of", "on", "or", "our", "such", "that", "the", "their", "these",
            "this", "to", "was", "we", "when", "which", "will", "with", "you", "your");

    private Analysis() {}

    static boolean common(String word) {
        return COMMON.contains(word);
    }

    /** For what is indexed, and to find the places of what was searched for. */
    static Analyzer ofTexts() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new PatternTokenizer(WORD, 0);
                TokenStream folded = folded(words);
                TokenStream parts = new FlattenGraphFilter(new WordDelimiterGraphFilter(
                        folded,
                        WordDelimiterGraphFilter.PRESERVE_ORIGINAL
                                | WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                                | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                                | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE,
                        null));
                TokenStream stems = new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(parts)));
                return new TokenStreamComponents(words, new LimitTokenCountFilter(stems, MAX_WORDS));
            }

            /** As if other values of the field stood in other paragraphs: no phrase runs from one into the next. */
            @Override
            public int getPositionIncrementGap(String field) {
                return 100;
            }
        };
    }

    /** For what is typed: whole words, neither taken apart nor stemmed. */
    static Analyzer ofSearches() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new PatternTokenizer(WORD, 0);
                return new TokenStreamComponents(words, folded(words));
            }
        };
    }

    private static TokenStream folded(Tokenizer words) {
        return new TruncateTokenFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)), MAX_LENGTH);
    }
}

package dev.rampart.news.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What someone typed, as a query: all words must stand in an entry; one of three letters or more may be a beginning. */
final class TypedQuery extends QueryParser {
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONG = 8;

    /** So many words at most stand for a misspelt one, in each field. */
    private static final int SPELT_ALIKE = 8;

    /** A colon that no name of ours stands before, as in "s3:GetObject", is part of the text. */
    private static final Pattern COLON = Pattern.compile("(\\w*):");

    /** Lucene takes what stands between two of them for a regular expression, and these for its own signs. */
    private static final Pattern SIGNS = Pattern.compile("[/\\[\\]{}^!&|*?~\\\\]");

    private final boolean fuzzy;

    private TypedQuery(boolean fuzzy) {
        super(null, Analysis.ofSearches());
        this.fuzzy = fuzzy;
        setDefaultOperator(Operator.AND);
    }

    /**
     * @param query null when nothing but words that stand everywhere was typed
     * @param misread not a query: all of it was taken as words
     */
    record Read(Query query, boolean misread) {}

    /**
     * @param typed "" for all that the filters leave
     * @param fuzzy whether words that are spelt alike will do, too
     */
    static Read read(String typed, boolean fuzzy) {
        if (typed.isEmpty()) {
            return new Read(new MatchAllDocsQuery(), false);
        }
        try {
            return new Read(parsed(prepared(typed), fuzzy), false);
        } catch (ParseException | IndexSearcher.TooManyClauses e) {
            return plain(typed, fuzzy);
        }
    }

    private static Read plain(String typed, boolean fuzzy) {
        try {
            return new Read(parsed(QueryParser.escape(typed).replaceAll("\\b(AND|OR|NOT)\\b", "\\\\$1"), fuzzy), true);
        } catch (ParseException | IndexSearcher.TooManyClauses e) {
            return new Read(null, true);
        }
    }

    private static Query parsed(String query, boolean fuzzy) throws ParseException {
        if (query.isBlank()) {
            return null;
        }
        Query read = new TypedQuery(fuzzy).parse(query);
        if (!(read instanceof BooleanQuery all)) {
            return read;
        }
        if (all.clauses().isEmpty()) {
            return null;
        }
        return all.clauses().stream().allMatch(BooleanClause::isProhibited) ? allBut(all) : read;
    }

    private static Query allBut(BooleanQuery unwanted) {
        BooleanQuery.Builder rest = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        unwanted.clauses().forEach(rest::add);
        return rest.build();
    }

    private static String prepared(String typed) {
        String signs = SIGNS.matcher(typed).replaceAll(" ");
        Matcher colon = COLON.matcher(signs);
        return colon.replaceAll(found -> {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            return Fields.NAMES.containsKey(name) ? name + ":" : Matcher.quoteReplacement(found.group(1) + "\\:");
        });
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) {
        List<String> words = words(text);
        List<String> wanted = quoted
                ? words
                : words.stream().filter(word -> !Analysis.common(word)).toList();
        if (wanted.isEmpty()) {
            return null;
        }
        if (quoted) {
            return across(field, name -> phrase(name, words));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(word -> all.add(across(field, name -> word(name, word)), Occur.MUST));
        return wanted.size() == 1 ? across(field, name -> word(name, wanted.get(0))) : all.build();
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) {
        return getFieldQuery(field, text, true);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (var stream = Analysis.ofSearches().tokenStream("", text)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }

    /** In the field that was named, else in any: the best counts, and the others a little. */
    private static Query across(String field, java.util.function.Function<String, Query> each) {
        if (field != null) {
            return each.apply(Fields.NAMES.get(field));
        }
        return new DisjunctionMaxQuery(
                Fields.WEIGHTS.entrySet().stream()
                        .map(one -> (Query) new BoostQuery(each.apply(one.getKey()), one.getValue()))
                        .collect(Collectors.toList()),
                0.1f);
    }

    private Query word(String field, String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(new TermQuery(new Term(field, word)), 2), Occur.SHOULD);
        String stem = stem(word);
        if (!stem.equals(word)) {
            any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD);
        }
        List<String> parts = parts(word);
        if (parts.size() > 1) {
            any.add(phrase(field, List.of(word)), Occur.SHOULD);
        }
        int length = word.codePointCount(0, word.length());
        if (length >= SHORTEST_PREFIX) {
            any.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), 0.2f), Occur.SHOULD);
        }
        if (fuzzy && length >= SHORTEST_FUZZY) {
            any.add(new FuzzyQuery(new Term(field, word), length < LONG ? 1 : 2, 1, SPELT_ALIKE, true), Occur.SHOULD);
        }
        return any.build();
    }

    /** One after another; what is written with dashes or dots is taken apart, as it is in the index. */
    private static Query phrase(String field, List<String> words) {
        List<String> parts =
                words.stream().flatMap(word -> parts(word).stream()).toList();
        if (parts.size() == 1) {
            return new TermQuery(new Term(field, parts.get(0)));
        }
        return new PhraseQuery(field, parts.toArray(String[]::new));
    }

    private static List<String> parts(String word) {
        return java.util.Arrays.stream(word.split("[-._/+]"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String stem(String word) {
        try (var stream = Analysis.ofTexts().tokenStream("", word)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            String last = word;
            stream.reset();
            if (stream.incrementToken()) {
                last = term.toString();
                // The word as it stands comes first, its stem second and at the same place.
                if (parts(word).size() == 1 && stream.incrementToken()) {
                    last = term.toString();
                }
            }
            stream.end();
            return last;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package dev.rampart.news.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;

/** The index: entries go in, a search gives their ids. Safe for many threads. */
public final class SearchIndex implements Closeable {
    static final String NO_LEVEL = "none";

    /** So many hits are counted; beyond it "more than" will do. */
    private static final int COUNTED = 1000;

    /** An entry of half a year ago has half the advantage of one of today. */
    private static final long HALF_LIFE_MILLIS = 182L * 24 * 60 * 60 * 1000;

    private static final float FRESHNESS = 2f;

    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
            new SortField(Fields.ID, SortField.Type.LONG, true));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens an index, or begins one.
     *
     * @throws IOException also when another process has it open
     */
    public SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(Analysis.ofTexts());
        // In the order of the list: a search by date ends as soon as its page is full.
        config.setIndexSort(NEWEST_FIRST);
        config.setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Entries that are new or have changed; found by searches that begin after it. */
    public void write(Collection<EntryWords> entries, Collection<Long> gone) throws IOException {
        for (EntryWords entry : entries) {
            writer.updateDocument(key(entry.id()), document(entry));
        }
        for (Long id : gone) {
            writer.deleteDocuments(key(id));
        }
        searchers.maybeRefreshBlocking();
    }

    public void clear() throws IOException {
        writer.deleteAll();
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written last, together with marks by which it is known how far it goes. */
    public void commit(Map<String, String> marks) throws IOException {
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
    }

    /** The marks of the last commit; empty for a new index. */
    public Map<String, String> marks() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return Map.copyOf(reader.getIndexCommit().getUserData());
        }
    }

    /** How many entries are in it. */
    public int size() {
        return writer.getDocStats().numDocs;
    }

    private static Term key(long id) {
        return new Term("key", Long.toString(id));
    }

    private static Document document(EntryWords entry) {
        Document document = new Document();
        document.add(new StringField("key", Long.toString(entry.id()), Field.Store.NO));
        number(document, Fields.ID, entry.id());
        document.add(new LongPoint(Fields.OWNER, entry.owner()));
        if (entry.twin()) {
            document.add(new StringField(Fields.TWIN, "true", Field.Store.NO));
        }
        number(document, Fields.PUBLISHED, entry.published().toEpochMilli());
        document.add(new StringField(
                Fields.LEVEL, entry.level() == null ? NO_LEVEL : entry.level().toString(), Field.Store.NO));
        document.add(new StringField(Fields.KIND, entry.kind(), Field.Store.NO));
        document.add(new StringField(Fields.SOURCE, entry.source(), Field.Store.NO));
        for (String product : entry.products()) {
            document.add(new StringField(Fields.PRODUCT, product, Field.Store.NO));
            document.add(new TextField(Fields.PRODUCTS, product, Field.Store.NO));
        }
        entry.tags().forEach(tag -> document.add(new TextField(Fields.TAGS, tag, Field.Store.NO)));
        document.add(new TextField(Fields.TITLE, entry.title(), Field.Store.NO));
        document.add(new TextField(Fields.BODY, entry.body(), Field.Store.NO));
        return document;
    }

    /** To sort by and to filter by; a {@code LongField} could have several values, which an index cannot be sorted by. */
    private static void number(Document document, String field, long number) {
        document.add(new LongPoint(field, number));
        document.add(new NumericDocValuesField(field, number));
    }

    /** @return as the words were typed; when nothing has them, with words that are spelt alike */
    public Hits search(Search search, Instant now) {
        try {
            Hits exact = search(search, now, false);
            if (!exact.ids().isEmpty() || exact.common() || anything(search, now)) {
                return exact;
            }
            return search(search, now, true);
        } catch (IndexSearcher.TooManyClauses e) {
            return Hits.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without forgiving slips: what a search that runs by itself finds. */
    public List<Long> exactly(Search search, Instant now) {
        try {
            return search(search, now, false).ids();
        } catch (IndexSearcher.TooManyClauses e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an earlier page has entries with the words as they were typed. */
    private boolean anything(Search search, Instant now) throws IOException {
        return (search.after() != null || search.skipped() > 0)
                && search(search.fromTheBeginning(), now, false).total() > 0;
    }

    private Hits search(Search search, Instant now, boolean fuzzy) throws IOException {
        TypedQuery.Read read = TypedQuery.read(search.typed(), fuzzy);
        if (read.query() == null) {
            return Hits.NONE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(read.query(), Occur.MUST);
        query.add(LongPoint.newSetQuery(Fields.OWNER, 0, search.reader()), Occur.FILTER);
        filter(query, Fields.LEVEL, search.level());
        filter(query, Fields.KIND, search.kind());
        filter(query, Fields.SOURCE, search.source());
        if (search.source() == null && search.among() == null) {
            query.add(new TermQuery(new Term(Fields.TWIN, "true")), Occur.MUST_NOT);
        }
        filter(query, Fields.PRODUCT, search.product());
        if (search.among() != null) {
            query.add(LongPoint.newSetQuery(Fields.ID, longs(search.among())), Occur.FILTER);
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs found = search.order() == Search.Order.NEWEST
                    ? newest(searcher, query, search)
                    : best(searcher, query, search, now);
            List<ScoreDoc> page = Arrays.stream(found.scoreDocs)
                    .skip(search.order() == Search.Order.BEST ? search.skipped() : 0)
                    .toList();
            return new Hits(
                    ids(searcher, page),
                    found.totalHits.value,
                    found.totalHits.relation == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO,
                    fuzzy && found.totalHits.value > 0,
                    read.misread(),
                    new Highlights(read.query()));
        } finally {
            searchers.release(searcher);
        }
    }

    private static void filter(BooleanQuery.Builder query, String field, String wanted) {
        if (wanted != null) {
            query.add(new TermQuery(new Term(field, wanted)), Occur.FILTER);
        }
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static TopDocs newest(IndexSearcher searcher, BooleanQuery.Builder query, Search search)
            throws IOException {
        if (search.after() != null) {
            long published = search.after().published().toEpochMilli();
            query.add(LongPoint.newRangeQuery(Fields.PUBLISHED, Long.MIN_VALUE, published), Occur.FILTER);
            query.add(
                    new BooleanQuery.Builder()
                            .add(LongPoint.newExactQuery(Fields.PUBLISHED, published), Occur.MUST)
                            .add(
                                    LongPoint.newRangeQuery(
                                            Fields.ID, search.after().id(), Long.MAX_VALUE),
                                    Occur.MUST)
                            .build(),
                    Occur.MUST_NOT);
        }
        return searcher.search(query.build(), new TopFieldCollectorManager(NEWEST_FIRST, search.most(), COUNTED));
    }

    private static TopDocs best(IndexSearcher searcher, BooleanQuery.Builder query, Search search, Instant now)
            throws IOException {
        query.add(
                LongField.newDistanceFeatureQuery(Fields.PUBLISHED, FRESHNESS, now.toEpochMilli(), HALF_LIFE_MILLIS),
                Occur.SHOULD);
        return searcher.search(
                query.build(), new TopScoreDocCollectorManager(search.skipped() + search.most(), COUNTED));
    }

    private static List<Long> ids(IndexSearcher searcher, List<ScoreDoc> page) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (ScoreDoc hit : page) {
            var leaf = searcher.getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(hit.doc, searcher.getIndexReader().leaves()));
            NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ID);
            values.advanceExact(hit.doc - leaf.docBase);
            ids.add(values.longValue());
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}

package dev.rampart.news.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.search.Highlights.Piece;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private SearchIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = new SearchIndex(new ByteBuffersDirectory());
        index.write(
                List.of(
                        entry(1, 1, 300, "blog", "AWS KMS", "Key policies that name a role", "Grants and policies."),
                        entry(
                                2,
                                2,
                                200,
                                "blog",
                                "Amazon GuardDuty",
                                "GuardDuty finds more",
                                "Findings for S3 and KMS."),
                        entry(3, 3, null, "bulletin", "AWS IAM", "CVE-2026-19642 in a library", "Update the library."),
                        entry(4, 400, 400, "blog", "AWS IAM", "An old text", "It says s3:GetObject and the résumé."),
                        entry(
                                5,
                                5,
                                300,
                                "blog",
                                "AWS IAM",
                                "Roles anywhere",
                                "The key of a policy is mentioned here.")),
                List.of());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static EntryWords entry(
            long id, int daysAgo, Integer level, String kind, String product, String title, String body) {
        return new EntryWords(
                id,
                id == 9 ? 7 : 0,
                id == 8,
                NOW.minusSeconds(daysAgo * 86_400L),
                level,
                kind,
                "source-" + id,
                List.of(product),
                title,
                id == 3 ? List.of("tag3", "CVE-2026-19642") : List.of("tag" + id),
                body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guardduty | 2",
                "GuardD | 2",
                "finding | 2",
                "KMS | 1 2",
                "kms policies | 1",
                "CVE-2026-19642 | 3",
                "2026-19642 | 3",
                "19642 | 3",
                "cve:19642 | 3",
                "s3:GetObject | 4",
                "resume | 4",
                "\"key policies\" | 1",
                "title:key | 1",
                "title:\"old text\" | 4",
                "product:iam key | 5",
                "key -name | 5",
                "-key | 2 3 4",
                "guardduty OR cve | 2 3",
                "(guardduty OR cve) findings | 2",
                "tag3 | 3",
                "tag:tag3 | 3",
                "the guardduty of | 2",
                "k | ''",
                "of the and | ''",
            })
    void finds(String typed, String ids) {
        assertEquals(ids, found(search(typed, Search.Order.NEWEST)), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                ")",
                "((((",
                "title:",
                "AND",
                "OR OR",
                "NOT",
                "-",
                "+",
                "a:b:c",
                "[1 TO 2",
                "/x/",
                "*",
                "?",
                "\\",
                "key^",
                "key~",
                "\"key\"~9",
                "{x",
                "key AND",
                "!",
                "&&",
                "||",
                "\u0000",
                "😀",
                "title:(",
                "-\"",
            })
    void whatever_is_typed_is_no_error(String typed) {
        index.search(of(typed, Search.Order.BEST), NOW);
        index.search(of("key " + typed, Search.Order.NEWEST), NOW);
    }

    @Test
    void what_is_no_query_is_taken_as_words_and_told() {
        Hits hits = search("\"key policies", Search.Order.NEWEST);
        assertTrue(hits.misread());
        assertEquals("1 5", found(hits));
    }

    @Test
    void words_in_a_title_come_before_words_in_a_text_and_new_before_old() {
        assertEquals("1 5", found(search("key", Search.Order.BEST)));
        assertEquals(List.of(4L), search("text", Search.Order.BEST).ids());
    }

    @ParameterizedTest
    @CsvSource({"gaurdduty, 2", "libary, 3", "polices, 1"})
    void a_slip_finds_what_was_meant_and_says_so(String typed, String ids) {
        Hits hits = search(typed, Search.Order.NEWEST);
        assertTrue(hits.loosened());
        assertEquals(ids, found(hits));
        assertFalse(search("guardduty", Search.Order.NEWEST).loosened());
    }

    @Test
    void filters_narrow() {
        assertEquals(
                List.of(3L),
                index.search(filtered("library", "none", null, null, null), NOW).ids());
        assertEquals(
                List.of(),
                index.search(filtered("library", "300", null, null, null), NOW).ids());
        assertEquals(
                List.of(5L),
                index.search(filtered("key", null, "blog", null, "AWS IAM"), NOW)
                        .ids());
        assertEquals(
                List.of(1L),
                index.search(filtered("key", null, null, "source-1", null), NOW).ids());
        Search among = new Search("key", 0, null, null, null, null, List.of(5L, 9L), Search.Order.BEST, null, 0, 10);
        assertEquals(List.of(5L), index.search(among, NOW).ids());
    }

    @Test
    void what_is_someones_own_is_found_by_that_person_alone() throws IOException {
        index.write(List.of(entry(9, 1, 300, "blog", "AWS KMS", "Private", "secret")), List.of());
        assertEquals(List.of(), search("private", Search.Order.BEST).ids());
        Search own = new Search("private", 7, null, null, null, null, null, Search.Order.BEST, null, 0, 10);
        assertEquals(List.of(9L), index.search(own, NOW).ids());
        Search other = new Search("private", 8, null, null, null, null, null, Search.Order.BEST, null, 0, 10);
        assertEquals(List.of(), index.search(other, NOW).ids());
    }

    @Test
    void a_twin_is_found_only_among_its_source() throws IOException {
        index.write(List.of(entry(8, 1, 300, "blog", "AWS KMS", "Told twice", "x")), List.of());
        assertEquals(List.of(), search("twice", Search.Order.BEST).ids());
        assertEquals(
                List.of(8L),
                index.search(filtered("twice", null, null, "source-8", null), NOW)
                        .ids());
    }

    @Test
    void pages_follow_each_other_without_a_gap() throws IOException {
        List<EntryWords> many = new ArrayList<>();
        for (int i = 100; i < 200; i++) {
            // Several of the same moment: their ids tell them apart.
            many.add(entry(i, 10 + i / 7, 300, "blog", "AWS WAF", "Rule " + i, "rule rule"));
        }
        index.write(many, List.of());
        List<Long> all = new ArrayList<>();
        Search.Place after = null;
        for (int page = 0; page < 10; page++) {
            List<Long> ids = index.search(
                            new Search("rule", 0, null, null, null, null, null, Search.Order.NEWEST, after, 0, 10), NOW)
                    .ids();
            all.addAll(ids);
            long last = ids.get(9);
            after = new Search.Place(NOW.minusSeconds((10 + last / 7) * 86_400L), last);
        }
        assertEquals(100, all.stream().distinct().count());
        List<Long> best = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            best.addAll(index.search(
                            new Search("rule", 0, null, null, null, null, null, Search.Order.BEST, null, page * 10, 10),
                            NOW)
                    .ids());
        }
        assertEquals(100, best.stream().distinct().count());
    }

    @Test
    void an_entry_that_changed_is_found_by_what_it_says_now() throws IOException {
        index.write(List.of(entry(1, 1, 300, "blog", "AWS KMS", "Something else", "now")), List.of(2L));
        assertEquals("5", found(search("key", Search.Order.NEWEST)));
        assertEquals("", found(search("guardduty", Search.Order.NEWEST)));
        assertEquals(4, index.size());
    }

    @Test
    void marks_come_back() throws IOException {
        assertEquals(Map.of(), index.marks());
        index.commit(Map.of("epoch", "a"));
        assertEquals(Map.of("epoch", "a"), index.marks());
    }

    @Test
    void places_are_marked() {
        Highlights key =
                search("polic CVE-2026-1 findings", Search.Order.NEWEST).asked();
        assertEquals(
                List.of(new Piece("Key ", false), new Piece("policies", true), new Piece(" that", false)),
                key.title("Key policies that"));
        assertEquals(List.of(new Piece("<b>Nothing", false)), key.title("<b>Nothing"));
        assertEquals(
                List.of(new Piece("A first ", false), new Piece("finding", true), new Piece(".", false)),
                key.passages("A first finding."));
        assertEquals(List.of(), key.passages("Nothing."));
    }

    private static String found(Hits hits) {
        return String.join(
                " ", hits.ids().stream().sorted().map(Object::toString).toList());
    }

    private Hits search(String typed, Search.Order order) {
        return index.search(of(typed, order), NOW);
    }

    private static Search of(String typed, Search.Order order) {
        return new Search(typed, 0, null, null, null, null, null, order, null, 0, 10);
    }

    private static Search filtered(String typed, String level, String kind, String source, String product) {
        return new Search(typed, 0, level, kind, source, product, null, Search.Order.NEWEST, null, 0, 10);
    }
}

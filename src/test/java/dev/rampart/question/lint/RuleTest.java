package dev.rampart.question.lint;

import static dev.rampart.question.lint.Items.choice;
import static dev.rampart.question.lint.Items.file;
import static dev.rampart.question.lint.Items.good;
import static dev.rampart.question.lint.Items.named;
import static dev.rampart.question.lint.Items.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Drafts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule finds in one item, and what it lets pass. */
class RuleTest {
    private static final String STEM = "A team keeps backups in a vault, and a person left. Which step comes first?";

    static Stream<Arguments> hits() {
        return Stream.of(
                hit("select-count", stem("Two keys leaked. Which step comes first? (Choose TWO.)")),
                hit("select-count", stem("Two keys leaked. Which two come first?")),
                hit("select-count", choice("What helps? (Select THREE.)", "*Come", "*Seen", "Wins", "Lose", "Goes")),
                hit("negative-stem", stem("A person left. Which step is not needed?")),
                hit("negative-stem", stem("A person left. Which step should the team NOT take?")),
                hit("negative-stem", stem("A person left. Which of these steps doesn't help?")),
                hit("negative-stem", stem("All of these are needed except:")),
                hit("negative-stem", stem("A person left. Which step would the team **not** take?")),
                hit(
                        "all-or-none",
                        options("Rotate the keys", "*Disable the keys", "Replace the keys", "All of the above")),
                hit(
                        "all-or-none",
                        options("Rotate the keys", "*Disable the keys", "Replace the keys", "None of these")),
                hit("all-or-none", options("Rotate the keys", "*Disable the keys", "Replace the keys", "Both A and B")),
                hit(
                        "absolute-word",
                        options("Always rotate keys", "*Disable the keys", "Replace the keys", "Inspect the keys")),
                hit(
                        "absolute-word",
                        options("Rotate the keys", "*Disable the keys", "Replace keys completely", "Inspect the keys")),
                hit(
                        "grammatical-cue",
                        choice(
                                "The first thing to look at is an",
                                "*alarm there",
                                "event there",
                                "table there",
                                "index there")),
                hit(
                        "grammatical-cue",
                        choice(
                                "What the team needs are",
                                "*keys for roles",
                                "a key for roles",
                                "tags for a role",
                                "one key for all")),
                hit("which-is-true", stem("A person left. Which of the following is true?")),
                hit("which-is-true", stem("A person left. Which statement about the access keys is correct?")),
                hit(
                        "key-longest",
                        options(
                                "Rotate the keys",
                                "*Disable the keys of that person",
                                "Replace the keys",
                                "Inspect the keys")),
                hit(
                        "unequal-length",
                        options(
                                "Rotate the keys",
                                "*Disable the keys",
                                "Replace the keys, and tell the person's former team about the new ones",
                                "Inspect the keys")),
                hit(
                        "unlike-form",
                        options("Rotate the keys", "*Disable the keys", "Replace the keys.", "Inspect the keys")),
                hit(
                        "unlike-form",
                        options("Rotate the keys", "*Disable `AKIA1`", "Replace the keys", "Inspect the keys")),
                hit(
                        "word-echo",
                        choice(
                                "Backups lie in a vault, and a ransom note came. What protects them from the administrators?",
                                "A role for the tapes of the company",
                                "*A vault lock for all of the backups",
                                "A disk in the office of the manager",
                                "A copy on paper in the cellar there")),
                hit(
                        "convergence",
                        options(
                                "Rotate access keys weekly with scripts",
                                "*Rotate access keys yearly under review",
                                "Delete signing roots yearly under review",
                                "Rotate access tokens daily behind walls")),
                hit(
                        "sweeping-words",
                        options(
                                "Rotate all the keys",
                                "*Disable those keys",
                                "Replace every key",
                                "Inspect these keys")),
                hit("missing-rationale", without("why")),
                hit("missing-rationale", without("explanation")),
                hit("missing-reference", without("references")),
                hit("outdated-name", stem("People sign in through AWS SSO. Which step comes first?")),
                hit(
                        "outdated-name",
                        options(
                                "Send it to Kinesis Data Firehose",
                                "*Send it to Amazon SQS as a batch",
                                "Send it to Amazon S3 as objects",
                                "Send it to AWS Lambda as events")),
                hit("outdated-name", good().put("explanation", "A CMK is what counts.")),
                hit("ambiguous-name", stem("Security Hub shows a failed control. Which step comes first?")),
                hit("stale", good().put("verified", "2025-11-23")));
    }

    static Stream<Arguments> misses() {
        return Stream.of(
                miss("the flawless item", good()),
                miss(
                        "a number that is part of the story",
                        stem("Which two accounts pay was settled. Which step comes first?")),
                miss(
                        "a count that agrees",
                        choice("What helps? (Select TWO.)", "*Come", "*Seen", "Wins", "Lose", "Goes")),
                miss("a negative word that nobody overlooks", stem("A person left. Which step is **NOT** needed?")),
                miss("a negation within what is asked for", stem("Which step lets them read but not write?")),
                miss("a condition that is negative", stem("Which step fits, if the role must not change?")),
                miss("a negation in the story", stem("The keys were not used. Which step comes first?")),
                miss(
                        "absolute words in code",
                        options(
                                "Set `always` there",
                                "*Set `whenever` it",
                                "Set `sometimes` it",
                                "Set `rarely` there")),
                miss(
                        "absolute words in key and distractor",
                        options(
                                "Always rotate keys",
                                "*Never share the keys",
                                "Replace the keys now",
                                "Inspect the keys now")),
                miss(
                        "an article that fits all",
                        choice(
                                "The first thing to look at is a",
                                "*table there",
                                "trail there",
                                "query there",
                                "group there")),
                miss(
                        "asking for the right cause",
                        stem("A person left. Which is true for the access keys that were left behind, and why?")),
                miss(
                        "a key that is longer by a little",
                        options(
                                "Rotate the keys now",
                                "*Disable the keys now",
                                "Replace the key now",
                                "Inspect the key now")),
                miss(
                        "two distractors that are long as well",
                        options(
                                "Rotate the keys, and look at what they did",
                                "*Disable the keys, and look at what they did",
                                "Replace the keys, and look at what they did",
                                "Inspect the keys now")),
                miss(
                        "full stops everywhere",
                        options("Rotate the keys.", "*Disable the keys.", "Replace the keys.", "Inspect the keys.")),
                miss(
                        "echoes in a distractor as well",
                        choice(
                                "Backups lie in a vault, and a ransom note came. What protects them from the administrators?",
                                "A role for administrators of the tapes",
                                "*A vault lock for all of those backups",
                                "A disk in the office of the managers",
                                "A copy on paper in the cellar over there")),
                miss(
                        "a square of two by two",
                        options(
                                "Rotate the access keys yearly",
                                "*Rotate the access keys weekly",
                                "Delete the signing roots yearly",
                                "Delete the signing roots weekly")),
                miss(
                        "an old name that is told as such",
                        good().put("explanation", "IAM Identity Center, formerly AWS SSO, does it.")),
                miss("an old name in code", good().put("explanation", "The namespace is still `AWS SSO`.")),
                miss(
                        "a new name that holds the old one",
                        stem("Amazon Data Firehose delivers logs. Which step comes first?")),
                miss(
                        "the longer name somewhere",
                        stem("Security Hub and Security Hub CSPM are on. Which step comes first?")),
                miss("a year to the day", good().put("verified", "2025-11-24")));
    }

    private static Arguments hit(String rule, ObjectNode item) {
        return arguments(rule, item);
    }

    private static Arguments miss(String what, ObjectNode item) {
        return arguments(what, item);
    }

    private static ObjectNode stem(String stem) {
        return good().put("stem", stem);
    }

    private static ObjectNode options(String... options) {
        return choice(STEM, options);
    }

    private static ObjectNode without(String key) {
        ObjectNode item = good();
        item.remove(key);
        ((ObjectNode) item.path("options").path(2)).remove(key);
        return item;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hits")
    void it_is_found_and_nothing_else_is(String rule, ObjectNode item) {
        assertEquals(List.of(rule), rules(file(item)), item.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misses")
    void it_passes(String what, ObjectNode item) {
        assertEquals(List.of(), rules(file(item)), item.toString());
    }

    @Test
    void every_rule_is_tried_with_a_hit() {
        Set<String> tried = hits().map(hit -> (String) hit.get()[0]).collect(Collectors.toSet());
        tried.addAll(List.of("near-duplicate", "gives-away", "key-positions"));
        assertEquals(Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toSet()), tried);
    }

    @Test
    void a_stem_that_is_told_twice_is_found_across_files() {
        String story =
                "A company with forty accounts keeps its backups in one vault, and the engineer who set it up has left the "
                        + "company. %s Which step comes first?";
        Draft one = file(
                "questions/a.yaml",
                List.of(named("one", stem(story.formatted("Nobody else has access to the vault.")))));
        Draft two = file(
                "questions/b.yaml",
                List.of(named(
                        "two",
                        options("Rotate it", "*Delete it", "Replace it", "Inspect it")
                                .put("stem", story.formatted("A colleague has access to the vault.")))));
        Draft other = file(
                "questions/c.yaml",
                List.of(
                        named(
                                "three",
                                options("Move it", "*Keep it", "Copy it", "Drop it")
                                        .put(
                                                "stem",
                                                "A bank signs its payments with a key in an HSM, and the auditors ask who may use it. Which step comes first?"))));
        List<Finding> findings = Lint.of(List.of(one, two, other), Items.TODAY).findings();
        assertEquals(
                List.of("near-duplicate"),
                findings.stream().map(f -> f.rule().id()).toList());
        assertEquals("questions/b.yaml", findings.get(0).path());
        assertTrue(findings.get(0).sentence().contains("`one`"), findings.get(0).sentence());
    }

    @Test
    void an_item_that_tells_the_key_of_another_is_found() {
        ObjectNode asks = named(
                "asks",
                options(
                        "Give the role of the pipeline a boundary of its own there",
                        "*Give the bucket a policy that denies requests without TLS",
                        "Give the people of the team a second key for their devices",
                        "Give the auditors of the bank a role in the other accounts"));
        ObjectNode tells = named(
                "tells",
                options("Rotate it", "*Delete it", "Replace it", "Inspect it")
                        .put(
                                "stem",
                                "An engineer gave the bucket a policy that denies requests without TLS, and uploads fail. Which cause fits?"));
        assertEquals(List.of("gives-away"), rules(file(asks, tells)));
        ObjectNode innocent = named(
                "tells",
                options("Rotate it", "*Delete it", "Replace it", "Inspect it")
                        .put(
                                "stem",
                                "An engineer gave the bucket a policy, and uploads without TLS fail. Which cause fits?"));
        assertEquals(List.of(), rules(file(asks, innocent)));
    }

    @Test
    void one_key_for_two_items_is_found() {
        ObjectNode one = named(
                "one",
                options(
                        "Give the role of the pipeline a boundary of its own there",
                        "*Give the bucket a policy that denies requests without TLS",
                        "Give the people of the team a second key for their devices",
                        "Give the auditors of the bank a role in the other accounts"));
        ObjectNode two = named("two", one.deepCopy())
                .put("stem", "Uploads cross a network that others can read, which a regulator forbids. What ends it?");
        assertEquals(List.of("gives-away"), rules(file(one, two)));
    }

    @Test
    void keys_that_crowd_on_one_position_are_found_in_a_file_of_some_size() {
        List<ObjectNode> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ObjectNode item = options("Rotate them", "*Disable them", "Replace them", "Inspect them");
            items.add(named("item-" + i, item.put("stem", "Situation number " + i + ". Which step comes first?")));
        }
        assertEquals(List.of("key-positions"), rules(file("questions/x.yaml", items)));
        for (int i = 0; i < 4; i++) {
            var list =
                    (com.fasterxml.jackson.databind.node.ArrayNode) items.get(i).path("options");
            list.add(list.remove(0));
        }
        assertEquals(List.of(), rules(file("questions/x.yaml", items)));
        assertEquals(List.of(), rules(file("questions/x.yaml", items.subList(4, 8))));
    }

    @Test
    void a_finding_has_the_place_where_its_author_has_to_look() {
        Draft draft = Drafts.of("questions/x.yaml", """
                exam: scs-c03
                questions:
                  - id: here
                    type: multiple-choice
                    stem: Which step comes first?
                    options:
                      - text: Always rotate
                        why: x
                      - {text: Disable it now, correct: true, why: x}
                      - {text: Replace it now, why: x}
                      - {text: Inspect it now, why: x}
                    explanation: x
                    references: [{title: x, url: "https://x"}]
                """);
        Finding finding = Lint.of(List.of(draft), Items.TODAY).findings().get(0);
        assertEquals(Rule.ABSOLUTE_WORD, finding.rule());
        assertEquals("here 7:15", finding.item() + " " + finding.line() + ":" + finding.column());
        assertEquals(
                "`Always` makes this distractor easy to rule out; say the same without it, as the key does.",
                finding.sentence());
    }

    @Test
    void the_share_of_keys_that_are_longest_counts_single_characters() {
        Draft draft = file(
                named("a", options("Rotate it", "*Disable it", "Replace it", "Inspect it")),
                named("b", options("Rotate it", "*Delete it", "Replace it", "Inspect it")),
                named("c", options("Rotate this", "*Remove this", "Replace this", "Inspect this")));
        Lint lint = Lint.of(List.of(draft), LocalDate.of(2026, 11, 24));
        assertEquals("0 of 3", lint.keyLongest() + " of " + lint.choices());
        Lint longer =
                Lint.of(List.of(file(options("Rotate it", "*Disable it.", "Replace it", "Inspect it"))), Items.TODAY);
        assertEquals(100, longer.keyLongestPercent());
        assertEquals(0, Lint.of(List.of(), Items.TODAY).keyLongestPercent());
    }
}

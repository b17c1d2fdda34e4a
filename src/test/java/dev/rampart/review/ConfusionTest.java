package dev.rampart.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final ConfusionNames NAMES = new ConfusionNames(Map.of(
            "AWS IAM", List.of(),
            "AWS IAM Identity Center", List.of(),
            "Amazon GuardDuty", List.of(),
            "GuardDuty S3 Protection", List.of("S3 Protection"),
            "Amazon Macie", List.of(),
            "AWS Config", List.of(),
            "Security group", List.of("security group"),
            "Network ACL", List.of("network ACL", "NACL")));

    @Test
    void a_text_names_services_in_full_short_and_in_the_plural() {
        assertEquals(Set.of("AWS IAM Identity Center"), NAMES.in("Connect the directory with IAM Identity Center"));
        assertEquals(Set.of("AWS IAM"), NAMES.in("An AWS IAM role"));
        assertEquals(Set.of(), NAMES.in("An IAM role"));
        assertEquals(Set.of("GuardDuty S3 Protection"), NAMES.in("Turn on GuardDuty S3 Protection"));
        assertEquals(Set.of("Security group", "Network ACL"), NAMES.in("Two security groups and NACLs"));
        assertEquals(Set.of("Security group"), NAMES.in("Security groups of the endpoint"));
        assertEquals(Set.of(), NAMES.in("`iam:PassRole` on the config of the reconfiguration, İ"));
    }

    @Test
    void a_name_is_known_however_it_is_typed() {
        assertEquals("Amazon Macie", NAMES.canonical("macie"));
        assertEquals("Network ACL", NAMES.canonical("nacl"));
        assertEquals("My own tool", NAMES.canonical("My own tool"));
    }

    @Test
    void a_wrong_pick_shows_what_only_it_names_against_what_only_the_key_names() {
        Interaction question = choice(
                "Turn on Amazon Macie and record with AWS Config",
                "Turn on GuardDuty S3 Protection and record with AWS Config",
                "Wait",
                "Ask AWS IAM");
        assertEquals(
                Set.of(new Confusion.Pair("Amazon Macie", "GuardDuty S3 Protection")),
                Confusion.shownBy(question, new Answer(List.of(1)), NAMES));
        assertEquals(Set.of(), Confusion.shownBy(question, new Answer(List.of(2)), NAMES));
    }

    @Test
    void a_text_that_names_many_shows_nothing() {
        Interaction question =
                choice("Amazon Macie", "AWS IAM, AWS Config and a network ACL", "Wait", "Wait until tomorrow");
        assertEquals(Set.of(), Confusion.shownBy(question, new Answer(List.of(1)), NAMES));
    }

    @Test
    void in_a_matching_each_wrong_place_counts_and_an_open_one_does_not() {
        Interaction question = new Interaction.Matching(
                List.of("Security groups", "Network ACLs", "Amazon Macie"),
                List.of(
                        new Interaction.Prompt("Stateful", 0, "why"),
                        new Interaction.Prompt("Stateless", 1, "why"),
                        new Interaction.Prompt("Finds data", 2, "why")));
        assertEquals(
                Set.of(new Confusion.Pair("Network ACL", "Security group")),
                Confusion.shownBy(question, new Answer(List.of(1, 0, Answer.BLANK)), NAMES));
    }

    @Test
    void once_by_chance_is_not_told_unless_it_was_named_or_is_compared() {
        assertEquals(false, new Confusion("A", "B", 1, 0, null).telling());
        assertEquals(true, new Confusion("A", "B", 2, 0, null).telling());
        assertEquals(true, new Confusion("A", "B", 0, 1, null).telling());
        assertEquals("2 wrong picks, named by you once", new Confusion("A", "B", 2, 1, null).counts());
        assertEquals("named by you 3 times", new Confusion("A", "B", 0, 3, null).counts());
        assertEquals("one wrong pick", new Confusion("A", "B", 1, 0, null).counts());
    }

    @Test
    void what_is_typed_is_checked() {
        assertNull(form("TORN", "macie", "GuardDuty", "").flaw(NAMES));
        assertEquals(
                List.of("Amazon Macie", "Amazon GuardDuty"),
                form("TORN", "macie", "GuardDuty", "").services(NAMES));
        assertNull(form("", "", "", "only a note").flaw(NAMES));
        assertNotNull(form("BORED", "", "", "").flaw(NAMES));
        assertNotNull(form("OTHER", "", "", " ").flaw(NAMES));
        assertNotNull(form("TORN", "macie", "", "").flaw(NAMES));
        assertNotNull(form("TORN", "macie", "Amazon Macie", "").flaw(NAMES));
        assertNotNull(form("TORN", "a".repeat(81), "Macie", "").flaw(NAMES));
        assertNotNull(form("MISREAD", "Macie", "GuardDuty", "").flaw(NAMES));
        assertNull(form("UNKNOWN", "", "", "x".repeat(2000)).flaw(NAMES));
        assertEquals(
                "A note has room for 2,000 characters, and this has 2,001. Shorten it; nothing was saved yet.",
                form("UNKNOWN", "", "", "x".repeat(2001)).flaw(NAMES));
    }

    private static MistakeForm form(String reason, String first, String second, String note) {
        return new MistakeForm(1, reason, first, second, note);
    }

    private static Interaction choice(String key, String... wrong) {
        List<Interaction.Option> options = new java.util.ArrayList<>();
        options.add(new Interaction.Option(key, true, "why"));
        for (String text : wrong) {
            options.add(new Interaction.Option(text, false, "why"));
        }
        return new Interaction.Choice(false, options);
    }
}

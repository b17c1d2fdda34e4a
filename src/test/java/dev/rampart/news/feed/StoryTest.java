package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    @ParameterizedTest
    @CsvSource({
        "https://aws.amazon.com/blogs/security/a/, aws.amazon.com/blogs/security/a",
        "http://www.AWS.amazon.com/blogs/security/a?utm_source=rss&sc_channel=x#top, aws.amazon.com/blogs/security/a",
        "https://a.example/?b=2&a=1&ref=feed, a.example?a=1&b=2",
        "https://a.example/p?id=7, a.example/p?id=7",
    })
    void an_address_says_the_same_page_whoever_led_there(String address, String canonical) {
        assertEquals(canonical, Story.canonical(address));
    }

    @Test
    void a_title_tells_a_story_only_with_enough_words() {
        String title = "AWS KMS now rotates keys – on demand";
        assertEquals(
                Story.of(SourceKind.BLOG, null, title).title(),
                Story.of(SourceKind.ANNOUNCEMENT, null, "aws kms now rotates keys on demand")
                        .title());
        assertNull(Story.of(SourceKind.BLOG, null, "Weekly roundup of five").title());
        assertNotEquals(title, Story.of(SourceKind.BLOG, null, title).title());
        assertNull(
                Story.of(SourceKind.DOCUMENTATION, "https://a.example/x", title).title());
    }

    @Test
    void techniques_are_named_by_id_or_where_the_text_speaks_of_attack_by_name() {
        assertEquals(List.of("T1078.004", "T1530"), Techniques.namedIn("See T1530 and T1078.004, not T99 or ST1078."));
        assertEquals(List.of(), Techniques.namedIn("Brute Force is a word."));
        assertEquals(List.of("T1110"), Techniques.namedIn("In MITRE ATT&CK it is called Brute Force."));
        assertEquals(
                "https://attack.mitre.org/techniques/T1078/004/",
                Techniques.Technique.of("T1078.004").url());
        assertEquals("Cloud Accounts", Techniques.Technique.of("T1078.004").name());
    }
}

package dev.rampart.demo;

import dev.rampart.news.SampleNews.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Short texts of our own in the shape of security news. None of it happened, and each says so. */
final class DemoNews {
    static final String SOURCE = "Sample news";
    static final String HOME = "https://rampart.invalid/sample-news";

    private static final String MARK = "<p><em>A sample entry of the demonstration; nobody published it.</em></p>";

    private DemoNews() {}

    static List<Sample> entries(Instant now) {
        return List.of(
                blog(
                        now,
                        1,
                        "Sample: Reading a GuardDuty finding in five minutes",
                        "Start with the resource and the actor, then ask what would have to be true for the finding to be harmless.",
                        "Intermediate (200)",
                        "Amazon GuardDuty"),
                announcement(
                        now,
                        2,
                        "Sample: AWS KMS shows the last use of a key on its page",
                        "A key that nobody has used for a year is a candidate for being disabled, and later deleted.",
                        "AWS Key Management Service"),
                bulletin(
                        now,
                        4,
                        "Sample: Example-2026-001 - Update of an agent",
                        "An invented bulletin: an agent wrote a token to its log. Update it and rotate what it used."),
                blog(
                        now,
                        6,
                        "Sample: Three ways to write a deny that holds",
                        "A service control policy, a resource policy and a permissions boundary each stop something else.",
                        "Advanced (300)",
                        "AWS Organizations"),
                blog(
                        now,
                        11,
                        "Sample: What the trail does not tell",
                        "Data events are off until someone turns them on; a quiet trail is no proof that nothing was read.",
                        "Foundational (100)",
                        "AWS CloudTrail"),
                announcement(
                        now,
                        15,
                        "Sample: Amazon Inspector groups findings by image",
                        "One image that runs in forty places is one thing to mend.",
                        "Amazon Inspector"),
                blog(
                        now,
                        23,
                        "Sample: A data perimeter, drawn step by step",
                        "Trusted identities, trusted resources, expected networks: one condition key for each side.",
                        "Expert (400)",
                        "AWS Identity and Access Management"),
                announcement(
                        now,
                        37,
                        "Sample: AWS WAF keeps a rule's history",
                        "Who changed a rule, and when, stands beside it.",
                        "AWS WAF"));
    }

    private static Sample blog(Instant now, int daysAgo, String title, String text, String... categories) {
        return sample("blog", now, daysAgo, title, text, categories);
    }

    private static Sample announcement(Instant now, int daysAgo, String title, String text, String product) {
        return sample("announcement", now, daysAgo, title, text, product);
    }

    private static Sample bulletin(Instant now, int daysAgo, String title, String text) {
        return sample("bulletin", now, daysAgo, title, text);
    }

    private static Sample sample(
            String kind, Instant now, int daysAgo, String title, String text, String... categories) {
        return new Sample(
                kind,
                title,
                "<p>" + text + "</p>" + MARK,
                List.of(categories),
                now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(daysAgo % 7)));
    }
}

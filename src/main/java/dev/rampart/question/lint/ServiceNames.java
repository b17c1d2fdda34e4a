package dev.rampart.question.lint;

import dev.rampart.content.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that AWS has given up. Each stands in AWS's documentation with its successor; looked up on 2026-11-24: Identity Store API
 * Reference (document history), Firehose and Managed Service for Apache Flink developer guides, EventBridge API Reference, OpenSearch
 * Service developer guide (summary of the rename), KMS cryptographic details, Inspector Classic user guide (end of support on 20 May
 * 2026), AWS Private CA API Reference, Quick Sight API Reference, Security Hub CSPM API Reference, SageMaker AI developer guide.
 */
final class ServiceNames {
    private static final Map<Pattern, String> RENAMED = new LinkedHashMap<>();
    private static final Map<Pattern, String> AMBIGUOUS = new LinkedHashMap<>();

    static {
        renamed("AWS SSO|AWS Single Sign-On", "AWS IAM Identity Center");
        renamed("(?:Amazon )?Kinesis (?:Data )?Firehose", "Amazon Data Firehose");
        renamed("(?:Amazon )?Kinesis Data Analytics", "Amazon Managed Service for Apache Flink");
        renamed("(?:Amazon )?CloudWatch Events", "Amazon EventBridge");
        renamed("Amazon Elasticsearch Service|Amazon ES", "Amazon OpenSearch Service");
        renamed("(?:[Cc]ustomer [Mm]aster [Kk]ey|CMK)s?", "KMS key");
        renamed("(?:Amazon )?Inspector Classic", "Amazon Inspector");
        renamed(
                "ACM Private CA|AWS Certificate Manager Private (?:CA|Certificate Authority)|ACM PCA",
                "AWS Private CA");
        renamed("(?:Amazon )?QuickSight", "Amazon Quick Sight");
        AMBIGUOUS.put(
                word("Security Hub(?! CSPM)"),
                "`Security Hub` is the newer service; where standards, controls and insights are meant, it is `Security Hub CSPM`.");
        AMBIGUOUS.put(
                word("Amazon SageMaker(?! (?:AI|Unified|Catalog|Lakehouse|Data))"),
                "`Amazon SageMaker` is the whole platform; where models are built and run, it is `Amazon SageMaker AI`.");
    }

    private static final Pattern TOLD_AS_OLD = Pattern.compile(
            "(?:former(?:ly)?|previous(?:ly)?|once|old name|used to be|successor (?:of|to))[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private ServiceNames() {}

    private static void renamed(String old, String now) {
        RENAMED.put(word(old), now);
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w-])(?:" + name + ")(?![\\w-])");
    }

    static void outdated(LintItem item, Tell tell) {
        texts(item)
                .forEach((at, text) -> RENAMED.forEach((old, now) -> {
                    Matcher found = old.matcher(text);
                    while (found.find()) {
                        if (!TOLD_AS_OLD
                                .matcher(text.substring(0, found.start()))
                                .find()) {
                            tell.of(
                                    item,
                                    at,
                                    "`%s` is now called `%s`; use the new name.".formatted(found.group(), now));
                            return;
                        }
                    }
                }));
    }

    /** Once an item, and only when the longer name stands nowhere in it. */
    static void ambiguous(LintItem item, Tell tell) {
        Map<String, String> texts = texts(item);
        String whole = String.join("\n", texts.values());
        AMBIGUOUS.forEach((name, sentence) -> {
            boolean told =
                    sentence.contains("CSPM") && whole.contains("Security Hub CSPM") || whole.contains("SageMaker AI");
            texts.entrySet().stream()
                    .filter(text -> !told && name.matcher(text.getValue()).find())
                    .findFirst()
                    .ifPresent(text -> tell.of(item, text.getKey(), sentence));
        });
    }

    /** All that a learner reads, by its place; code is left out. */
    private static Map<String, String> texts(LintItem item) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(item.stemAt(), item.stem().prose());
        item.parts().forEach(part -> {
            texts.put(part.at(), part.text().prose());
            texts.put(
                    part.at().replaceFirst("/text$", "/why"),
                    Passage.of(part.why()).prose());
        });
        List<String> keys = new ArrayList<>(List.of("explanation"));
        keys.forEach(key -> texts.put(
                item.at() + "/" + key,
                Passage.of(LintItem.text(item.json(), key)).prose()));
        list(item, "services", texts);
        list(item, "responses", texts);
        return texts;
    }

    private static void list(LintItem item, String key, Map<String, String> texts) {
        for (int i = 0; i < item.json().path(key).size(); i++) {
            texts.put(
                    item.at() + "/" + key + "/" + i,
                    item.json().path(key).path(i).asText());
        }
    }
}

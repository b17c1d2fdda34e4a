package dev.rampart.question.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names that AWS has given up. Each stands in AWS's documentation with its successor; looked up on 2026-11-24: Identity Store API
 * Reference (document history), Firehose and Managed Service for Apache Flink developer guides, EventBridge API Reference, OpenSearch
 * Service developer guide (summary of the rename), KMS cryptographic details, Inspector Classic user guide (end of support on 20 May
 * 2026), AWS Private CA API Reference, Quick Sight API Reference, Security Hub CSPM API Reference, SageMaker AI developer guide.
 */
final class ServiceNames {
    private static final Map<String, String> RENAMED = new LinkedHashMap<>();

    static {
        renamed("AWS IAM Identity Center", "AWS SSO", "AWS Single Sign-On");
        renamed("Amazon Data Firehose", "Kinesis Data Firehose", "Kinesis Firehose");
        renamed("Amazon Managed Service for Apache Flink", "Kinesis Data Analytics");
        renamed("Amazon EventBridge", "CloudWatch Events");
        renamed("Amazon OpenSearch Service", "Amazon Elasticsearch Service");
        renamed("KMS key", "customer master key", "Customer master key", "Customer Master Key", "CMK");
        renamed("Amazon Inspector", "Inspector Classic");
        renamed("AWS Private CA", "ACM Private CA", "AWS Certificate Manager Private Certificate Authority");
        renamed("Amazon Quick Sight", "QuickSight");
    }

    /**
     * A name that means something else since a part of it got a longer one.
     *
     * @param longer what the text says when its author knows the difference
     */
    private record Ambiguous(String name, String longer, String sentence) {}

    private static final List<Ambiguous> AMBIGUOUS = List.of(
            new Ambiguous(
                    "Security Hub",
                    "Security Hub CSPM",
                    "`Security Hub` is the newer service; where standards, controls and insights are meant, it is `Security Hub CSPM`."),
            new Ambiguous(
                    "Amazon SageMaker",
                    "SageMaker AI",
                    "`Amazon SageMaker` is the whole platform; where models are built and run, it is `Amazon SageMaker AI`."));

    private static final Pattern TOLD_AS_OLD = Pattern.compile(
            "(?:former(?:ly)?|previous(?:ly)?|old name|used to be|successor (?:of|to))[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private ServiceNames() {}

    private static void renamed(String now, String... before) {
        for (String old : before) {
            RENAMED.put(old, now);
        }
    }

    static void outdated(LintItem item, Tell tell) {
        item.texts()
                .forEach((at, text) -> RENAMED.forEach((old, now) -> {
                    for (int from = find(text, old, 0); from >= 0; from = find(text, old, from + 1)) {
                        if (!TOLD_AS_OLD
                                .matcher(text.substring(Math.max(0, from - 80), from))
                                .find()) {
                            tell.of(item, at, "`%s` is now called `%s`; use the new name.".formatted(old, now));
                            return;
                        }
                    }
                }));
    }

    /** Where a name stands by itself or in the plural, or -1. Patterns took most of the time that all rules take together. */
    private static int find(String text, String name, int from) {
        int at = text.indexOf(name, from);
        while (at >= 0) {
            int end = at + name.length();
            end += text.startsWith("s", end) ? 1 : 0;
            if ((at == 0 || apart(text.charAt(at - 1))) && (end == text.length() || apart(text.charAt(end)))) {
                return at;
            }
            at = text.indexOf(name, at + 1);
        }
        return -1;
    }

    private static boolean apart(char beside) {
        return !Character.isLetterOrDigit(beside) && beside != '-' && beside != '_';
    }

    /** Once an item, and only when the longer name stands nowhere in it. */
    static void ambiguous(LintItem item, Tell tell) {
        for (Ambiguous each : AMBIGUOUS) {
            if (item.texts().values().stream().noneMatch(text -> text.contains(each.longer()))) {
                item.texts().entrySet().stream()
                        .filter(text -> find(text.getValue(), each.name(), 0) >= 0)
                        .findFirst()
                        .ifPresent(text -> tell.of(item, text.getKey(), each.sentence()));
            }
        }
    }
}

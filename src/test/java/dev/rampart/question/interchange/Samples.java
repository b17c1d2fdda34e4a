package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignItem.Place;
import dev.rampart.question.interchange.ForeignItem.Source;
import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One question of each kind, with all that a question of ours can have. */
final class Samples {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Samples() {}

    static Map<String, byte[]> media() {
        return Map.of("diagram.png", PIXEL);
    }

    static List<ForeignItem> all() {
        return List.of(choice(), several(), ordering(), matching());
    }

    static ForeignItem choice() {
        return item(
                "scs-4-2-key-policy-root",
                "A key **policy** names the root user.\n\n![the account's \"keys\" & more](diagram.png)\n\n```\n{\"Effect\": \"Allow\"}\n```\n\n"
                        + "Who may use the key & why, if `a < b`?",
                new Choice(
                        false,
                        List.of(
                                new Option(
                                        "Every principal that *IAM* allows",
                                        100,
                                        "The statement hands it on to **IAM**."),
                                new Option("Only the root user & nobody else", 0, "First.\n\nSecond paragraph."),
                                new Option("`kms:*` for \"all\" \\<services>", 0, "No service is named."),
                                new Option("Nobody", 0, ""))));
    }

    static ForeignItem several() {
        return item(
                "scs-1-1-trails",
                "Which two? (Select TWO.)",
                new Choice(
                        true,
                        List.of(
                                new Option("One", 50, "Yes."),
                                new Option("Two", 0, "No."),
                                new Option("Three", 50, "Yes, too."),
                                new Option("Four", 0, "No."),
                                new Option("Five", 0, "No."))));
    }

    static ForeignItem ordering() {
        return item(
                "scs-2-2-order",
                "Put the steps into order.",
                new Ordering(
                        List.of(
                                new Step("Isolate", "First of all."),
                                new Step("Snapshot", ""),
                                new Step("Analyse `dump`", "Last.")),
                        List.of(new Step("Reboot", "Loses the memory."))));
    }

    static ForeignItem matching() {
        return item(
                "scs-3-1-match",
                "Match services.",
                new Matching(
                        List.of(
                                new Pair("Threats", "Amazon GuardDuty", "It watches."),
                                new Pair("Secrets in S3", "Amazon Macie", ""),
                                new Pair("Threats in *pods*", "Amazon GuardDuty", "It, too.")),
                        List.of("AWS WAF")));
    }

    private static ForeignItem item(String id, String stem, ForeignTask task) {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put(Hints.EXAM, "scs-c03");
        hints.put(Hints.TASK, "4.2");
        hints.put(Hints.SKILL, "4.2.3");
        hints.put(Hints.LEVEL, "300");
        hints.put(Hints.VERIFIED, "2026-11-24");
        hints.put(Hints.SERVICES, "AWS KMS; AWS IAM");
        return new ForeignItem(
                new Place(null, 0),
                id,
                "The title of " + id + " & more",
                List.of("scs-c03", "4.2"),
                List.of("keys", "two words"),
                stem,
                task,
                "The idea to *take away*.\n\n- a list\n- of two",
                List.of(new Source(
                        "Key policies in AWS KMS",
                        "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html?a=1&b=2")),
                hints,
                List.of());
    }

    /** A question like another, under another name. */
    static ForeignItem named(ForeignItem item, String id, List<String> bank) {
        return new ForeignItem(
                item.place(),
                id,
                item.title(),
                bank,
                item.tags(),
                item.stem(),
                item.task(),
                item.explanation(),
                item.references(),
                item.hints(),
                item.notes());
    }

    /** An item of QTI 2.1 of which A is right. */
    static String choice21(String body) {
        return "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i1\" title=\"T\" adaptive=\"false\""
                + " timeDependent=\"false\"><responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"identifier\">"
                + "<correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>" + body
                + "<choiceInteraction responseIdentifier=\"R\" shuffle=\"true\" maxChoices=\"1\">"
                + "<simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice>"
                + "</choiceInteraction></itemBody></assessmentItem>";
    }
}

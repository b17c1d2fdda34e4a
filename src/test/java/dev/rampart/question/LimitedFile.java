package dev.rampart.question;

/** A file of flawless SCS-C03 questions for tests, all for one audience or, with null, for everyone. */
public final class LimitedFile {
    private LimitedFile() {}

    /** @param prefix of the ids, which count from 1; the stems begin with it as well */
    public static String of(String audience, String prefix, int questions) {
        StringBuilder text = new StringBuilder("exam: scs-c03\ntask: \"4.2\"\n");
        if (audience != null) {
            text.append("audience: ").append(audience).append('\n');
        }
        text.append("questions:\n");
        for (int n = 1; n <= questions; n++) {
            text.append("""
                      - id: %1$s-%2$d
                        type: multiple-choice
                        skill: "4.2.3"
                        level: 300
                        services: [AWS KMS]
                        stem: "%1$s number %2$d asks which key it is. Which one?"
                        options:
                          - {text: Alpha %2$d, correct: true, why: It is right.}
                          - {text: Bravo %2$d, why: It is wrong.}
                          - {text: Delta %2$d, why: It is wrong.}
                          - {text: Gamma %2$d, why: It is wrong.}
                        explanation: Only one is right in number %2$d.
                        references: [{title: A page, url: "https://docs.aws.amazon.com/a"}]
                        verified: 2026-11-24
                    """.formatted(prefix, n));
        }
        return text.toString();
    }
}

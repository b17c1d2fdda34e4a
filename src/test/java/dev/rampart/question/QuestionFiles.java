package dev.rampart.question;

/** Question files for tests. */
final class QuestionFiles {
    private QuestionFiles() {}

    /** One flawless question of each type; a test breaks it by replacing a piece of the text. */
    static String good() {
        return """
                exam: scs-c03
                task: "4.2"
                questions:
                  - id: choice
                    type: multiple-choice
                    skill: "4.2.3"
                    level: 300
                    services: [AWS KMS]
                    stem: Which one?
                    options:
                      - text: Alpha
                        correct: true
                        why: It is right.
                      - text: Beta
                        why: It is wrong.
                      - text: Gamma
                        why: It is wrong.
                      - text: Delta
                        why: It is wrong.
                    explanation: Only one is right.
                    references:
                      - title: A page
                        url: https://docs.aws.amazon.com/a
                    verified: 2026-11-24
                  - id: response
                    type: multiple-response
                    level: 300
                    services: [AWS KMS]
                    stem: Which two? (Select TWO.)
                    options:
                      - text: Alpha
                        correct: true
                        why: It is right.
                      - text: Beta
                        correct: true
                        why: It is right.
                      - text: Gamma
                        why: It is wrong.
                      - text: Delta
                        why: It is wrong.
                      - text: Epsilon
                        why: It is wrong.
                    explanation: Two are right.
                    references:
                      - title: A page
                        url: https://docs.aws.amazon.com/a
                    verified: 2026-11-24
                  - id: order
                    type: ordering
                    level: 300
                    services: [AWS KMS]
                    stem: In which order?
                    steps:
                      - text: First
                        why: It is first.
                      - text: Second
                        why: It is second.
                      - text: Third
                        why: It is third.
                    explanation: This is the order.
                    references:
                      - title: A page
                        url: https://docs.aws.amazon.com/a
                    verified: 2026-11-24
                  - id: match
                    type: matching
                    level: 300
                    services: [AWS KMS]
                    stem: Which belongs to which? Each may be used once.
                    responses: [Alpha, Beta, Gamma, Delta]
                    prompts:
                      - text: One
                        response: Alpha
                        why: It is the first letter.
                      - text: Two
                        response: Beta
                        why: It is the second letter.
                      - text: Three
                        response: Gamma
                        why: It is the third letter.
                    explanation: Letters are numbered.
                    references:
                      - title: A page
                        url: https://docs.aws.amazon.com/a
                    verified: 2026-11-24
                """;
    }
}

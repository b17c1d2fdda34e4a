package dev.rampart.workshop;

import dev.rampart.content.TeamFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A flawless workshop of three steps in a team's folder; a test changes it by replacing pieces of its texts. */
final class TinyWorkshop {
    static final String ID = "tiny-doors";
    static final String PATH = "workshops/tiny-doors/workshop.yaml";

    static final String DOCUMENT = """
            id: tiny-doors
            title: Tiny doors
            level: 200
            summary: You look at two doors and *close* them.
            topics: [Detection, Incident Response]
            tasks: {scs-c03: ["1.1", "4.2"]}
            services: [AWS CloudTrail]
            minutes: 75
            objectives:
              - Name a door
              - Open a door
              - Close a door
            prerequisites:
              - You have seen a door.
            references:
              - title: A page about doors
                url: https://docs.aws.amazon.com/doors
            verified: 2026-11-24
            steps:
              - id: look
                title: Look at the door
                minutes: 10
                file: 01-look.md
                checks:
                  - id: td-which
                    type: multiple-choice
                    stem: Which door is open?
                    options:
                      - {text: The left one, correct: true, why: It stands ajar.}
                      - {text: The right one, why: It is shut.}
                      - {text: Neither of them, why: One stands ajar.}
                    explanation: An open door lets in draught.
                  - id: td-both
                    type: multiple-response
                    stem: Which have a lock? (Select TWO.)
                    options:
                      - {text: The left one, correct: true, why: It has a lock.}
                      - {text: The right one, correct: true, why: It has one as well.}
                      - {text: The window, why: It has a latch.}
                      - {text: The wall, why: It opens nowhere.}
                    explanation: Locks are for doors.
              - id: open
                title: Open the door
                minutes: 20
                file: 02-open.md
              - id: close
                title: Close the door
                minutes: 45
                file: 03-close.md
            """;

    private TinyWorkshop() {}

    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "01-look.md",
                "The door has a `%s` of its own.\n\n```json\n{\"door\": \"%s\"}\n```\n"
                        .formatted("name", "x".repeat(120)));
        texts.put(
                "02-open.md",
                "## The handle\n\nSee [the page](https://docs.aws.amazon.com/doors).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        texts.put("03-close.md", "Close it.\n");
        return texts;
    }

    static void write(Path folder) {
        write(folder, DOCUMENT, texts());
    }

    static void write(Path folder, String document, Map<String, String> texts) {
        TeamFolder.write(folder, PATH, document);
        texts.forEach((name, text) -> TeamFolder.write(folder, "workshops/tiny-doors/" + name, text));
    }
}

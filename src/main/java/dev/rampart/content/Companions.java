package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the Markdown files that a document names, and tells of those that are not there or cannot be read. */
final class Companions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,195}\\.md");

    private Companions() {}

    static boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    static void read(DocumentKind kind, Draft draft, Map<String, byte[]> beside) {
        for (String pointer : kind.companions(draft.json())) {
            JsonNode name = draft.json().at(pointer);
            if (name.isTextual()) {
                read(draft, pointer, name.textValue(), beside);
            }
        }
    }

    static void read(Draft draft, String pointer, String name, Map<String, byte[]> beside) {
        byte[] bytes = beside.get(name);
        if (!NAME.matcher(name).matches()) {
            draft.flaw(
                    pointer,
                    "`%s` is no name of a Markdown file. Name one that lies beside this document, as in 01-first-step.md."
                            .formatted(Wording.shortened(name)));
        } else if (bytes == null) {
            draft.flaw(
                    pointer,
                    "There is no file `%s` beside this document.%s Write it, or name another."
                            .formatted(Wording.shortened(name), Wording.didYouMean(name, beside.keySet())));
        } else if (bytes == Folder.TOO_LARGE) {
            draft.flaw(pointer, "The file `%s` is too large to be read. Split it.".formatted(name));
        } else {
            try {
                draft.companion(name, SourceText.strict(bytes));
            } catch (BrokenYaml e) {
                draft.flaw(e.flaw().in(name));
            }
        }
    }
}

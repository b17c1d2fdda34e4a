package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions of every kind, with texts that are made of what formats have as marks of their own. */
final class RandomItems {
    private static final Arbitrary<String> PIECES = Arbitraries.of(
            "word",
            "two words",
            "a_b",
            "x = 1",
            "~",
            "#",
            "{",
            "}",
            ":",
            "::",
            "//",
            "->",
            "\\",
            "\\n",
            "[html]",
            "%50%",
            "**bold**",
            "*it*",
            "`co de`",
            "\"quoted\"",
            "=1+1",
            "-1",
            "'",
            ",",
            ";",
            "&",
            "\\<tag>",
            "]]>",
            "é漢",
            "ANSWER: A",
            "A) no",
            "[a link](https://x.org/y?a=b&c)",
            "####",
            "T",
            "$x$",
            "(Select TWO.)",
            "1.",
            "\n\n",
            "\n\n- one\n- two\n\n",
            "\n\n```\nblock {x}\n```\n\n",
            ".",
            "100 %");

    private RandomItems() {}

    /** Markdown as the walk through HTML leaves it, so that it can come back to the letter. */
    static Arbitrary<String> texts() {
        return PIECES.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> settled(String.join(" ", parts)))
                .filter(text -> !text.isBlank());
    }

    private static String settled(String markdown) {
        String once = new Prose().html(Prose.toHtml(markdown, name -> name));
        return new Prose().html(Prose.toHtml(once, name -> name));
    }

    private static Arbitrary<String> feedback() {
        return texts().injectNull(0.3).map(text -> text == null ? "" : text);
    }

    private static Arbitrary<String> lines() {
        return texts().map(text -> Prose.toText(text)).filter(text -> !text.isBlank());
    }

    static Arbitrary<ForeignItem> items(Arbitrary<? extends ForeignTask> tasks) {
        Arbitrary<Map<String, String>> hints = Arbitraries.of(
                Map.of(), Map.of(Hints.EXAM, "scs-c03", Hints.TASK, "4.2", Hints.SERVICES, "AWS KMS; AWS IAM"));
        Arbitrary<List<ForeignItem.Source>> sources = Arbitraries.of(
                List.of(),
                List.of(
                        new ForeignItem.Source("A [page] of *AWS*", "https://docs.aws.amazon.com/a_b?c=d&e=(f)"),
                        new ForeignItem.Source("Another: page", "https://x.org/")));
        return Combinators.combine(
                        Arbitraries.of("id-1", "393").injectNull(0.3),
                        lines().injectNull(0.3),
                        Arbitraries.<List<String>>of(List.of(), List.of("A"), List.of("A", "B/C: d")),
                        texts(),
                        tasks,
                        feedback(),
                        sources,
                        hints)
                .as((id, title, bank, stem, task, explanation, references, hint) -> new ForeignItem(
                        null,
                        id,
                        title,
                        bank,
                        List.of("key", "two words"),
                        stem,
                        task,
                        explanation,
                        references,
                        hint,
                        List.of()));
    }

    static Arbitrary<ForeignTask.Choice> choices() {
        Arbitrary<ForeignTask.Option> options = Combinators.combine(
                        texts(), Arbitraries.of(0.0, 50.0, -50.0, 33.33333, 100.0), feedback())
                .as(ForeignTask.Option::new);
        return Combinators.combine(
                        Arbitraries.of(true, false), options.list().ofMinSize(2).ofMaxSize(5))
                .as(ForeignTask.Choice::new)
                // GIFT knows several answers by there being none of full marks, and a short answer by there being no
                // other.
                .filter(choice -> choice.options().stream().anyMatch(o -> o.percent() != 100))
                .filter(choice -> choice.multiple() != choice.options().stream().anyMatch(o -> o.percent() == 100));
    }

    static Arbitrary<ForeignTask.Ordering> orderings() {
        return Combinators.combine(texts(), feedback())
                .as(ForeignTask.Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(steps -> new ForeignTask.Ordering(steps, List.of()));
    }

    static Arbitrary<ForeignTask.Matching> matchings() {
        Arbitrary<String> responses =
                lines().map(line -> new Prose().auto(line)).filter(text -> !text.isBlank());
        return Combinators.combine(
                        Combinators.combine(texts(), responses)
                                .as((prompt, response) -> new ForeignTask.Pair(prompt, response, ""))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4),
                        responses.list().ofMaxSize(2))
                .as(ForeignTask.Matching::new);
    }
}

package dev.rampart.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** By what questions are known to ask the same, though they differ in marks, spaces and capitals. */
public final class Stems {
    /** A shorter stem ("Which of these is right?") says nothing without what can be answered. */
    private static final int WORDS = 7;

    /** A file of another system has other names for images than we. */
    private static final String IMAGE = "!\\[([^\\]\\n]*)]\\([^)\\n]*\\)";

    private Stems() {}

    /** Stands for what is asked, as 64 hexadecimal digits. */
    public static String fingerprint(String stem, Interaction interaction) {
        String asked = plain(stem);
        return hash(asked.split(" ").length >= WORDS ? asked : asked + "|" + answers(interaction));
    }

    /** Stands for all that a question says to whoever answers it: another key is another content. */
    public static String content(String stem, Interaction interaction, String explanation) {
        return hash((stem.strip() + "|" + interaction + "|" + explanation.strip()).replaceAll(IMAGE, "$1"));
    }

    private static String answers(Interaction interaction) {
        Stream<String> texts = interaction instanceof Interaction.Choice choice
                ? choice.options().stream().map(Interaction.Option::text)
                : interaction instanceof Interaction.Ordering ordering
                        ? ordering.choices().stream().map(Interaction.Step::text)
                        : ((Interaction.Matching) interaction)
                                .prompts().stream().map(Interaction.Prompt::text);
        return String.join("|", texts.map(Stems::plain).sorted().toList());
    }

    private static String plain(String text) {
        return text.replaceAll(IMAGE, "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(select [a-z]+\\.\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

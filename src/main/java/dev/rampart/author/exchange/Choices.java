package dev.rampart.author.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What an instructor decides of an import, as typed.
 *
 * @param categories where the questions of each go: a task ("SCS-C03 4.2 …"), "leave out", or absent for what their tags or the
 *     rest say
 * @param tags the same for each tag
 * @param rest where everything else goes
 * @param level for questions that say none: "100" to "400", or ""
 * @param audience as documents write it; "" for everyone
 * @param twins what becomes of questions that are there already: "out" or "take"
 * @param earlier what becomes of those that were imported before and say something else now: "renew", "out" or "take"; they are
 *     left out unless someone says otherwise, since a new version takes back what was mended here
 */
record Choices(
        Map<String, String> categories,
        Map<String, String> tags,
        String rest,
        String level,
        String audience,
        String twins,
        String earlier) {
    static final String TAKE = "take";
    static final String OUT = "out";
    static final String RENEW = "renew";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Choices read(String json) {
        try {
            return MAPPER.readValue(json, Choices.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with what a program left out as if it had been left empty. */
    Choices whole() {
        return new Choices(
                categories == null ? Map.of() : categories,
                tags == null ? Map.of() : tags,
                text(rest, ""),
                text(level, ""),
                text(audience, ""),
                text(twins, OUT),
                text(earlier, OUT));
    }

    private static String text(String given, String otherwise) {
        return given == null ? otherwise : given.strip();
    }

    String written() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean takesTwins() {
        return TAKE.equals(twins);
    }

    public boolean renews() {
        return RENEW.equals(earlier);
    }

    public boolean takesEarlier() {
        return TAKE.equals(earlier);
    }
}

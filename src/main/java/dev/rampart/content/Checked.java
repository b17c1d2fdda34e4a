package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What is known of a text that is being written.
 *
 * @param kind the {@link DocumentKind#name}, or null when no kind belongs at the path
 * @param draft null when the text is no YAML; its {@code line(pointer)} tells where something stands
 * @param flaws what keeps it from counting, by file and line
 * @param objections what keeps it from being published here besides, such as the linter's errors
 * @param images the addresses of the images that it shows, by name
 */
public record Checked(String kind, Draft draft, List<Flaw> flaws, List<Flaw> objections, Map<String, String> images) {
    /** The content, or null; what an author wrote, with images by name. */
    public JsonNode json() {
        return draft == null ? null : draft.json();
    }

    /** The content as learners are shown it, with the addresses of images; or null. */
    public JsonNode shown() {
        return draft == null ? null : MarkdownImages.placed(draft.json(), images);
    }

    /** A text of the document or of a companion with the addresses of images. */
    public String shown(String markdown) {
        return MarkdownImages.placed(markdown, images);
    }

    public boolean publishable() {
        return flaws.isEmpty() && objections.isEmpty();
    }
}

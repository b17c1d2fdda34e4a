package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Checked;
import dev.rampart.content.Draft;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workshop as it stands in a text that is being written, which may lack anything. */
@TemplateData
record RenderedWorkshop(
        String title,
        String summary,
        List<String> facts,
        List<String> objectives,
        List<String> prerequisites,
        List<Step> steps) {

    /** @param text Markdown of the file beside the document, "" when that is not there */
    @TemplateData
    record Step(
            int number, int line, String title, String minutes, String file, String text, List<RenderedItem> checks) {}

    static RenderedWorkshop of(Checked checked, Map<String, String> files) {
        JsonNode json = checked.shown();
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            int number = steps.size() + 1;
            String file = step.path("file").asText();
            List<RenderedItem> checks = new ArrayList<>();
            for (JsonNode check : step.path("checks")) {
                String at = Draft.pointer("steps", number - 1, "checks", checks.size());
                checks.add(RenderedItem.of(
                        check, checks.size() + 1, checked.draft().line(at)));
            }
            steps.add(new Step(
                    number,
                    checked.draft().line(Draft.pointer("steps", number - 1)),
                    step.path("title").asText(),
                    step.path("minutes").asText(),
                    file,
                    checked.shown(files.getOrDefault(file, "")),
                    checks));
        }
        return new RenderedWorkshop(
                json.path("title").asText(),
                json.path("summary").asText(),
                facts(json),
                texts(json.path("objectives")),
                texts(json.path("prerequisites")),
                steps);
    }

    private static List<String> facts(JsonNode json) {
        List<String> facts = new ArrayList<>(List.of(
                "level " + json.path("level").asText(), json.path("minutes").asText() + " minutes"));
        facts.addAll(texts(json.path("topics")));
        return facts;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

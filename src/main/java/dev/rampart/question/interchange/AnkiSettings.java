package dev.rampart.question.interchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings that Anki keeps as JSON within a collection: those that a new one has, and the look of our cards. */
final class AnkiSettings {
    /** The kind of our notes; always the same, or Anki would not change the notes that someone has. */
    static final long MODEL = 1_767_225_600_001L;

    private static final String CSS = ".card { font-family: sans-serif; font-size: 18px; text-align: left; }\n"
            + "code, pre { font-family: monospace; font-size: 16px; }\n"
            + "pre { white-space: pre-wrap; }\n"
            + "img { max-width: 100%; }\n";

    private AnkiSettings() {}

    static Map<String, Object> collection() {
        Map<String, Object> conf = new LinkedHashMap<>();
        conf.put("activeDecks", List.of(1));
        conf.put("addToCur", true);
        conf.put("collapseTime", 1200);
        conf.put("curDeck", 1);
        conf.put("curModel", String.valueOf(MODEL));
        conf.put("dueCounts", true);
        conf.put("estTimes", true);
        conf.put("newBury", true);
        conf.put("newSpread", 0);
        conf.put("nextPos", 1);
        conf.put("sortBackwards", false);
        conf.put("sortType", "noteFld");
        conf.put("timeLim", 0);
        return conf;
    }

    static Map<String, Object> models(Instant now) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("name", "Card 1");
        template.put("ord", 0);
        template.put("qfmt", "{{Front}}");
        template.put("afmt", "{{FrontSide}}<hr id=\"answer\">{{Back}}");
        template.put("bqfmt", "");
        template.put("bafmt", "");
        template.put("did", null);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", MODEL);
        model.put("name", "Rampart question");
        model.put("type", 0);
        model.put("mod", now.getEpochSecond());
        model.put("usn", -1);
        model.put("sortf", 0);
        model.put("did", 1);
        model.put("flds", List.of(field("Front", 0), field("Back", 1)));
        model.put("tmpls", List.of(template));
        model.put("req", List.of(List.of(0, "any", List.of(0))));
        model.put("css", CSS);
        model.put("latexPre", "\\documentclass[12pt]{article}\n\\begin{document}\n");
        model.put("latexPost", "\\end{document}");
        model.put("tags", List.of());
        model.put("vers", List.of());
        return Map.of(String.valueOf(MODEL), model);
    }

    private static Map<String, Object> field(String name, int place) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("ord", place);
        field.put("font", "Arial");
        field.put("size", 20);
        field.put("media", List.of());
        field.put("rtl", false);
        field.put("sticky", false);
        return field;
    }

    static Map<String, Object> deck(long id, String name, Instant now) {
        Map<String, Object> deck = new LinkedHashMap<>();
        deck.put("id", id);
        deck.put("name", name);
        deck.put("desc", "");
        deck.put("conf", 1);
        deck.put("dyn", 0);
        deck.put("collapsed", false);
        deck.put("extendNew", 10);
        deck.put("extendRev", 50);
        deck.put("mod", now.getEpochSecond());
        deck.put("usn", -1);
        for (String today : List.of("newToday", "revToday", "lrnToday", "timeToday")) {
            deck.put(today, List.of(0, 0));
        }
        return deck;
    }

    static Map<String, Object> options() {
        Map<String, Object> fresh = new LinkedHashMap<>();
        fresh.put("bury", true);
        fresh.put("delays", List.of(1, 10));
        fresh.put("initialFactor", 2500);
        fresh.put("ints", List.of(1, 4, 7));
        fresh.put("order", 1);
        fresh.put("perDay", 20);
        fresh.put("separate", true);
        Map<String, Object> lapse = new LinkedHashMap<>();
        lapse.put("delays", List.of(10));
        lapse.put("leechAction", 0);
        lapse.put("leechFails", 8);
        lapse.put("minInt", 1);
        lapse.put("mult", 0);
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("bury", true);
        review.put("ease4", 1.3);
        review.put("fuzz", 0.05);
        review.put("ivlFct", 1);
        review.put("maxIvl", 36_500);
        review.put("minSpace", 1);
        review.put("perDay", 100);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("id", 1);
        options.put("name", "Default");
        options.put("autoplay", true);
        options.put("lapse", lapse);
        options.put("maxTaken", 60);
        options.put("mod", 0);
        options.put("new", fresh);
        options.put("replayq", true);
        options.put("rev", review);
        options.put("timer", 0);
        options.put("usn", 0);
        return Map.of("1", options);
    }
}

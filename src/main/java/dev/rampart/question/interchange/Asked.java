package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked, as documents write it.
 *
 * @param parts options, steps and distractors, or responses and prompts
 * @param complete whether each part has its rationale, and options are as many as in an exam
 * @param notes what was converted, a sentence each
 */
record Asked(String type, String stem, Map<String, Object> parts, boolean complete, List<String> notes) {
    /** Says in a sentence why this cannot be one of our questions. */
    static final class NotOurs extends Exception {
        private static final long serialVersionUID = 1;

        NotOurs(String sentence) {
            super(sentence);
        }
    }

    /** @param ours whether the file is of our making */
    static Asked of(ForeignTask task, String stem, boolean ours) throws NotOurs {
        if (task instanceof ForeignTask.Choice choice) {
            return new Chosen(choice, stem, ours).asked();
        }
        if (task instanceof ForeignTask.Ordering ordering) {
            return ordering(ordering, stem);
        }
        if (task instanceof ForeignTask.Matching matching) {
            return matching(matching, stem);
        }
        throw new NotOurs(((ForeignTask.Unknown) task).reason());
    }

    private static Asked ordering(ForeignTask.Ordering ordering, String stem) throws NotOurs {
        int count = ordering.steps().size();
        if (count < 3 || count > 5) {
            throw new NotOurs("The question has %d steps to put in order, and one here has 3 to 5.".formatted(count));
        }
        List<ForeignTask.Step> all = Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                .toList();
        differ("steps", all.stream().map(ForeignTask.Step::text).toList());
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "steps",
                ordering.steps().stream().map(s -> part(s.text(), s.feedback())).toList());
        if (!ordering.surplus().isEmpty()) {
            parts.put(
                    "distractors",
                    ordering.surplus().stream()
                            .map(s -> part(s.text(), s.feedback()))
                            .toList());
        }
        boolean complete = all.stream().noneMatch(step -> step.feedback().isBlank());
        return new Asked("ordering", stem, parts, complete, List.of());
    }

    private static Asked matching(ForeignTask.Matching matching, String stem) throws NotOurs {
        int count = matching.pairs().size();
        if (count < 3 || count > 7) {
            throw new NotOurs("The question has %d prompts to match, and one here has 3 to 7.".formatted(count));
        }
        List<String> responses = Stream.concat(
                        matching.pairs().stream().map(ForeignTask.Pair::response), matching.surplus().stream())
                .map(String::strip)
                .distinct()
                .toList();
        if (responses.size() < 2) {
            throw new NotOurs("All prompts have the same response, so there is nothing to match.");
        }
        differ(
                "prompts",
                matching.pairs().stream().map(ForeignTask.Pair::prompt).toList());
        differ("responses", responses);
        List<Map<String, Object>> prompts = new ArrayList<>();
        for (ForeignTask.Pair pair : matching.pairs()) {
            Map<String, Object> prompt = new LinkedHashMap<>();
            prompt.put("text", pair.prompt());
            prompt.put("response", pair.response().strip());
            if (!pair.feedback().isBlank()) {
                prompt.put("why", pair.feedback());
            }
            prompts.add(prompt);
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("responses", responses);
        parts.put("prompts", prompts);
        boolean complete =
                matching.pairs().stream().noneMatch(pair -> pair.feedback().isBlank());
        return new Asked("matching", stem, parts, complete, List.of());
    }

    static Map<String, Object> part(String text, String why) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("text", text);
        if (!why.isBlank()) {
            part.put("why", why);
        }
        return part;
    }

    /** A learner cannot tell two from each other that say the same, and cannot choose what says nothing. */
    static void differ(String parts, List<String> texts) throws NotOurs {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                throw new NotOurs("Of the %s number %d is empty.".formatted(parts, i + 1));
            }
            if (!seen.add(texts.get(i).strip())) {
                throw new NotOurs("Of the %s number %d says the same as one before.".formatted(parts, i + 1));
            }
        }
    }
}

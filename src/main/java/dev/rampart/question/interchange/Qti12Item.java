package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One item of QTI 1.2, of Canvas's kind or any other, and of Common Cartridge's profile. */
final class Qti12Item {
    private static final String NO_KEY = "The file does not say which answer is right.";

    private final XmlElement item;
    private final Piece piece;
    private final Prose prose;
    private final Qti12Scoring scoring;
    private final Qti12Feedback feedback;
    private final Qti12Fields fields;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private Qti12Item(XmlElement item, Piece piece) {
        this.item = item;
        this.piece = piece;
        this.prose = piece.prose();
        this.scoring = new Qti12Scoring(item);
        this.feedback = new Qti12Feedback(item, scoring);
        this.fields = Qti12Fields.of(item);
    }

    /** @param texts those that several questions share, by their identifiers; one that the item is, is put among them */
    static ForeignItem read(XmlElement item, Piece piece, Map<String, String> texts) {
        return new Qti12Item(item, piece).read(texts);
    }

    private ForeignItem read(Map<String, String> texts) {
        String identifier = item.attribute("ident");
        String stem = item.child("presentation")
                .map(presentation -> prose.html(Qti12Material.html(presentation)))
                .orElse("");
        if (fields.type().equals("text_only_question")) {
            texts.put(identifier, stem);
        }
        String shared = texts.get(fields.stimulus());
        if (shared != null) {
            stem = shared + "\n\n" + stem;
            notes.add("The text that it shares with other questions stands at its beginning.");
        }
        ForeignTask task = task();
        References.Explained explained = References.taken(Piece.together(prose, feedback.rest()));
        if (feedback.conditional()) {
            notes.add(Piece.CONDITIONAL);
        }
        Hints.Tagged tagged = Hints.taken(
                Stream.concat(fields.tags().stream(), piece.keywords().stream()).toList());
        notes.addAll(prose.notes());
        fields.notes().forEach(notes::add);
        return new ForeignItem(
                piece.place(item),
                Labels.own(tagged, identifier),
                Piece.title(item.attribute("title"), identifier),
                fields.bank().isEmpty() ? piece.bank() : fields.bank(),
                tagged.tags(),
                stem,
                task,
                explained.explanation(),
                explained.references(),
                Labels.hints(tagged),
                List.copyOf(notes));
    }

    private ForeignTask task() {
        String type = fields.type();
        if (!type.isEmpty() && !Qti12Types.understood(type)) {
            return new ForeignTask.Unknown(type, Qti12Types.reason(type));
        }
        List<XmlElement> responses = responses();
        List<XmlElement> lists = responses.stream()
                .filter(response -> response.is("response_lid"))
                .toList();
        if (lists.isEmpty() || lists.size() < responses.size()) {
            String named = responses.isEmpty() ? "text" : responses.get(0).name();
            return new ForeignTask.Unknown(type.isEmpty() ? named : type, Qti12Types.reason(named));
        }
        if (lists.size() > 1 || type.equals("matching_question")) {
            return matching(lists, type);
        }
        XmlElement list = lists.get(0);
        if (list.descendants("render_hotspot").findAny().isPresent()) {
            return new ForeignTask.Unknown("render_hotspot", Qti12Types.reason("render_hotspot"));
        }
        return list.attribute("rcardinality").equalsIgnoreCase("Ordered") ? ordering(list) : choice(list);
    }

    private List<XmlElement> responses() {
        return item.children("presentation")
                .flatMap(presentation -> Stream.of(
                                "response_lid",
                                "response_str",
                                "response_num",
                                "response_xy",
                                "response_grp",
                                "response_extension")
                        .flatMap(presentation::descendants))
                .toList();
    }

    private ForeignTask choice(XmlElement list) {
        String response = list.attribute("ident");
        Map<String, String> texts = labels(list);
        List<String> answers = List.copyOf(texts.keySet());
        boolean multiple = list.attribute("rcardinality").equalsIgnoreCase("Multiple");
        List<Double> percents = multiple
                ? Marks.several(
                        answers,
                        scoring.rewarded(response).stream().map(Set::copyOf).toList(),
                        chosen -> scoring.score(Map.of(response, chosen)))
                : Marks.single(answers.stream()
                        .map(answer -> scoring.score(Map.of(response, Set.of(answer))))
                        .toList());
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            options.add(new Option(
                    texts.get(answers.get(i)), percents.get(i), prose.html(feedback.of(response, answers.get(i)))));
        }
        notes.addAll(Marks.notes(options));
        return new ForeignTask.Choice(multiple, Marks.written(options, notes));
    }

    private ForeignTask ordering(XmlElement list) {
        Map<String, String> texts = labels(list);
        List<String> order = scoring.rewarded(list.attribute("ident")).stream()
                .filter(asked -> asked.size() > 1)
                .findFirst()
                .orElse(List.of());
        List<String> right =
                order.stream().distinct().filter(texts::containsKey).toList();
        if (right.isEmpty()) {
            return new ForeignTask.Unknown("ordering", "The file does not say which order is right.");
        }
        return new ForeignTask.Ordering(
                steps(list, texts, right),
                steps(
                        list,
                        texts,
                        texts.keySet().stream()
                                .filter(label -> !right.contains(label))
                                .toList()));
    }

    private List<Step> steps(XmlElement list, Map<String, String> texts, List<String> labels) {
        return labels.stream()
                .map(label -> new Step(texts.get(label), prose.html(feedback.of(list.attribute("ident"), label))))
                .toList();
    }

    private ForeignTask matching(List<XmlElement> lists, String type) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (XmlElement list : lists) {
            String response = list.attribute("ident");
            String prompt = prose.html(Qti12Material.html(list));
            Map<String, String> texts = labels(list);
            texts.forEach(all::putIfAbsent);
            List<String> right = texts.keySet().stream()
                    .filter(label -> scoring.score(Map.of(response, Set.of(label))) > 0)
                    .toList();
            if (prompt.isBlank()) {
                notes.add("Pairs without a text are left out.");
                used.addAll(right);
            } else if (right.isEmpty()) {
                return new ForeignTask.Unknown(type.isEmpty() ? "matching" : type, NO_KEY);
            } else {
                used.add(right.get(0));
                pairs.add(new Pair(prompt, texts.get(right.get(0)), prose.html(feedback.of(response, right.get(0)))));
            }
        }
        if (pairs.isEmpty()) {
            return new ForeignTask.Unknown(type.isEmpty() ? "matching" : type, "There is nothing to match in it.");
        }
        all.keySet().removeAll(used);
        return new ForeignTask.Matching(
                pairs,
                all.values().stream().filter(text -> !text.isBlank()).distinct().toList());
    }

    /** The texts of a list's labels by their identifiers. */
    private Map<String, String> labels(XmlElement list) {
        Map<String, String> texts = new LinkedHashMap<>();
        list.descendants("response_label")
                .forEach(label -> texts.putIfAbsent(
                        label.attribute("ident").strip(),
                        // A matching repeats the same texts for each of its prompts.
                        labels.computeIfAbsent(Qti12Material.html(label), prose::html)));
        return texts;
    }
}

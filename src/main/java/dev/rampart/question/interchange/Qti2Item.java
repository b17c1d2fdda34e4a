package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Step;
import dev.rampart.question.interchange.ForeignTask.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One item of QTI 2.1, 2.2 or 3.0, of which the last has other spellings of the same names ({@link QtiNames}). */
final class Qti2Item {
    private static final Set<String> FEEDBACK = Set.of("feedbackInline", "feedbackBlock");
    private static final Set<String> BESIDE =
            Set.of("rubricBlock", "feedbackInline", "feedbackBlock", "templateBlock", "stylesheet");

    private final XmlElement item;
    private final Piece piece;
    private final Prose prose;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<XmlElement> told = new LinkedHashSet<>();

    private Qti2Item(XmlElement item, Piece piece) {
        this.item = item;
        this.piece = piece;
        this.prose = piece.prose();
    }

    /** @param item with QTI 2's names */
    static ForeignItem read(XmlElement item, Piece piece) {
        return new Qti2Item(item, piece).read();
    }

    private ForeignItem read() {
        String identifier = item.attribute("identifier");
        ForeignTask task = task();
        References.Explained explained = References.taken(Piece.together(prose, explanation()));
        Hints.Tagged tagged = Hints.taken(piece.keywords());
        String stem = prose.html(stem());
        notes.addAll(prose.notes());
        return new ForeignItem(
                piece.place(item),
                Labels.own(tagged, identifier),
                Piece.title(item.attribute("title"), identifier),
                piece.bank(),
                tagged.tags(),
                stem,
                task,
                explained.explanation(),
                explained.references(),
                Labels.hints(tagged),
                List.copyOf(notes));
    }

    private String stem() {
        String body = item.child("itemBody")
                .map(said -> Body.html(said, child -> interaction(child) || BESIDE.contains(child.name())))
                .orElse("");
        String prompts = interactions()
                .flatMap(interaction -> interaction.children("prompt"))
                .map(prompt -> "<div>" + Body.html(prompt, child -> BESIDE.contains(child.name())) + "</div>")
                .collect(Collectors.joining());
        return body + prompts;
    }

    private Stream<XmlElement> interactions() {
        return item.children("itemBody").flatMap(Qti2Item::within).filter(Qti2Item::interaction);
    }

    private static Stream<XmlElement> within(XmlElement element) {
        return element.children().flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }

    private static boolean interaction(XmlElement element) {
        return element.name().endsWith("Interaction");
    }

    private ForeignTask task() {
        List<XmlElement> interactions = interactions().toList();
        if (interactions.isEmpty()) {
            return new Unknown("text", Qti12Types.reason("text"));
        }
        XmlElement interaction = interactions.get(0);
        if (interactions.size() > 1) {
            return new Unknown(
                    interactions.stream().map(XmlElement::name).distinct().collect(Collectors.joining(", ")),
                    "It asks " + interactions.size() + " things at once; write a question for each.");
        }
        if (item.child("templateDeclaration").isPresent()) {
            return new Unknown(
                    interaction.name(),
                    "Its numbers or texts are made up anew each time, which has no counterpart here.");
        }
        QtiResponse response = QtiResponse.of(item, interaction.attribute("responseIdentifier"));
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(interaction, response);
            case "orderInteraction" -> ordering(interaction, response);
            case "matchInteraction", "associateInteraction" ->
                new QtiMatching(interaction, response, this::line, this::feedback, notes).task();
            default -> new Unknown(interaction.name(), QtiNames.reason(interaction.name()));
        };
    }

    private ForeignTask choice(XmlElement interaction, QtiResponse response) {
        List<XmlElement> choices = interaction.descendants("simpleChoice").toList();
        List<String> answers =
                choices.stream().map(choice -> choice.attribute("identifier")).toList();
        boolean multiple = response.several()
                && !(interaction.attribute("maxChoices").equals("1")
                        && response.correct().size() < 2);
        List<Double> percents = multiple
                ? Marks.several(answers, List.of(Set.copyOf(response.correct())), response::score)
                : Marks.single(answers.stream()
                        .map(answer -> response.score(Set.of(answer)))
                        .toList());
        List<Option> options = IntStream.range(0, choices.size())
                .mapToObj(i -> new Option(line(choices.get(i)), percents.get(i), feedback(choices.get(i))))
                .toList();
        notes.addAll(Marks.notes(options));
        return new ForeignTask.Choice(multiple, Marks.written(options, notes));
    }

    private ForeignTask ordering(XmlElement interaction, QtiResponse response) {
        Map<String, XmlElement> choices = new LinkedHashMap<>();
        interaction
                .descendants("simpleChoice")
                .forEach(choice -> choices.putIfAbsent(choice.attribute("identifier"), choice));
        List<XmlElement> right = response.correct().stream()
                .distinct()
                .filter(choices::containsKey)
                .map(choices::get)
                .toList();
        if (right.isEmpty()) {
            return new Unknown(interaction.name(), "The file does not say which order is right.");
        }
        return new ForeignTask.Ordering(
                right.stream().map(this::step).toList(),
                choices.values().stream()
                        .filter(choice -> !right.contains(choice))
                        .map(this::step)
                        .toList());
    }

    private Step step(XmlElement choice) {
        return new Step(line(choice), feedback(choice));
    }

    private String line(XmlElement choice) {
        return prose.html(Body.html(choice, child -> FEEDBACK.contains(child.name())));
    }

    /** What stands within a choice as feedback, or is told under the choice's name when it is selected. */
    private String feedback(XmlElement choice) {
        List<String> pieces = new ArrayList<>();
        within(choice).filter(child -> FEEDBACK.contains(child.name())).forEach(inner -> pieces.add(Body.html(inner)));
        item.children("modalFeedback")
                .filter(modal -> modal.attribute("identifier").equals(choice.attribute("identifier"))
                        && !modal.attribute("showHide").equals("hide"))
                .forEach(modal -> {
                    told.add(modal);
                    pieces.add(modal(modal));
                });
        return prose.html(String.join("\n", pieces));
    }

    /** The rest of the feedback. */
    private List<String> explanation() {
        List<String> pieces = new ArrayList<>();
        item.children("itemBody")
                .flatMap(Qti2Item::within)
                .filter(child -> child.is("feedbackBlock"))
                .forEach(block -> pieces.add(Body.html(block)));
        item.children("modalFeedback").filter(modal -> !told.contains(modal)).forEach(modal -> {
            pieces.add(modal(modal));
            if (!modal.attribute("outcomeIdentifier").equals(QtiScoringText.SOLUTION)) {
                notes.add(Piece.CONDITIONAL);
            }
        });
        return pieces;
    }

    private static String modal(XmlElement modal) {
        return "<div>" + Body.html(modal).replace("contentBody>", "div>") + "</div>";
    }
}

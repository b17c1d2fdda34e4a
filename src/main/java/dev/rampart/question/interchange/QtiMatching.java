package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The matching of QTI 2: of two sets, or of the members of one set with each other. */
final class QtiMatching {
    private record Link(String from, String to) {}

    private final XmlElement interaction;
    private final QtiResponse response;
    private final Function<XmlElement, String> text;
    private final Function<XmlElement, String> feedback;
    private final Set<String> notes;

    QtiMatching(
            XmlElement interaction,
            QtiResponse response,
            Function<XmlElement, String> text,
            Function<XmlElement, String> feedback,
            Set<String> notes) {
        this.interaction = interaction;
        this.response = response;
        this.text = text;
        this.feedback = feedback;
        this.notes = notes;
    }

    ForeignTask task() {
        List<Link> links = links();
        if (links.isEmpty()) {
            return new Unknown(interaction.name(), "The file does not say which pairs are right.");
        }
        Map<String, XmlElement> choices = new LinkedHashMap<>();
        interaction
                .descendants("simpleAssociableChoice")
                .forEach(choice -> choices.putIfAbsent(choice.attribute("identifier"), choice));
        List<String> prompts;
        List<String> responses;
        List<XmlElement> sets = interaction.children("simpleMatchSet").toList();
        if (sets.size() == 2) {
            prompts = identifiers(sets.get(0));
            responses = identifiers(sets.get(1));
        } else {
            prompts = links.stream().map(Link::from).distinct().toList();
            responses = choices.keySet().stream()
                    .filter(id -> !prompts.contains(id))
                    .toList();
            notes.add("Free pairs became a matching of two columns.");
        }
        if (!once(links.stream().map(Link::from).toList())) {
            if (!once(links.stream().map(Link::to).toList())) {
                return new Unknown(
                        interaction.name(),
                        "Something in it has several right partners, which has no counterpart here.");
            }
            links = links.stream().map(link -> new Link(link.to, link.from)).toList();
            return matching(responses, prompts, links, choices);
        }
        return matching(prompts, responses, links, choices);
    }

    private List<Link> links() {
        List<String> right = response.correct();
        if (right.isEmpty()) {
            right = response.mapping().entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return right.stream()
                .map(pair -> pair.split(" "))
                .filter(ends -> ends.length == 2)
                .map(ends -> new Link(ends[0], ends[1]))
                .distinct()
                .toList();
    }

    private static List<String> identifiers(XmlElement set) {
        return set.children("simpleAssociableChoice")
                .map(choice -> choice.attribute("identifier"))
                .toList();
    }

    private static boolean once(List<String> ends) {
        return new LinkedHashSet<>(ends).size() == ends.size();
    }

    private ForeignTask matching(
            List<String> prompts, List<String> responses, List<Link> links, Map<String, XmlElement> choices) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (String prompt : prompts) {
            Link link = links.stream()
                    .filter(one -> one.from.equals(prompt))
                    .findFirst()
                    .orElse(null);
            if (link == null || !choices.containsKey(prompt) || !choices.containsKey(link.to)) {
                notes.add("Something that has no partner is left out.");
                continue;
            }
            used.add(link.to);
            pairs.add(new Pair(
                    text.apply(choices.get(prompt)),
                    text.apply(choices.get(link.to)),
                    feedback.apply(choices.get(prompt))));
        }
        if (pairs.isEmpty()) {
            return new Unknown(interaction.name(), "The file does not say which pairs are right.");
        }
        List<String> surplus = responses.stream()
                .filter(id -> !used.contains(id) && choices.containsKey(id))
                .map(id -> text.apply(choices.get(id)))
                .filter(said -> !said.isBlank())
                .distinct()
                .toList();
        return new ForeignTask.Matching(pairs, surplus);
    }
}

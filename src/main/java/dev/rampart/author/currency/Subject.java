package dev.rampart.author.currency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Edition;
import dev.rampart.content.Origin;
import dev.rampart.question.Interaction;
import dev.rampart.question.PlacedQuestion;
import dev.rampart.question.PlacedQuestions;
import dev.rampart.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question, a step of a workshop or a workshop, as far as the documentation is concerned.
 *
 * @param id of the question, or "workshop/step", or "workshop/" for the whole of it; they never look alike
 * @param exams ids of those that it is for
 * @param task of a question, else null
 * @param verified when its facts were last checked
 * @param audience to whom it is limited, or null
 * @param pages that it names, each with its title or ""
 * @param passages the words of each
 */
record Subject(
        String id,
        Set<String> exams,
        String task,
        String title,
        LocalDate verified,
        String audience,
        Origin origin,
        String path,
        Map<DocPage, String> pages,
        List<Set<String>> passages) {
    private static final Pattern LINK = Pattern.compile("(?:\\[([^\\]]*)\\]\\(|<)?(https?://[^\\s)>\"\\]]+)");
    private static final Pattern BLANK = Pattern.compile("\\R\\s*\\R");

    public boolean isQuestion() {
        return id.indexOf('/') < 0;
    }

    /** "question", "step" or "workshop". */
    public String kind() {
        if (isQuestion()) {
            return "question";
        }
        return id.endsWith("/") ? "workshop" : "step";
    }

    /** Its name in a list. */
    public String name() {
        return isQuestion() ? id : title;
    }

    /** The same in another document that says it word for word. */
    Subject at(PlacedQuestions.Place place) {
        return new Subject(id, exams, task, title, verified, audience, place.origin(), place.path(), pages, passages);
    }

    /** The same, checked on another day. */
    Subject verified(LocalDate day) {
        return new Subject(id, exams, task, title, day, audience, origin, path, pages, passages);
    }

    /** The audiences that it names. */
    Set<String> named() {
        return audience == null ? Set.of() : Set.of(audience);
    }

    /** One without a day on which it was checked is no subject: it says itself that its facts may be anything. */
    static Subject of(PlacedQuestion placed) {
        Question question = placed.question();
        Map<DocPage, String> pages = new LinkedHashMap<>();
        List<Set<String>> passages = new ArrayList<>();
        for (Question.Reference reference : question.references()) {
            cite(reference.url(), reference.title(), pages, passages);
        }
        texts(question).flatMap(BLANK::splitAsStream).map(Words::of).forEach(passages::add);
        return new Subject(
                question.id(),
                Set.of(question.exam()),
                question.task(),
                question.id(),
                question.verified(),
                question.audience(),
                placed.origin(),
                placed.path(),
                pages,
                passages);
    }

    private static Stream<String> texts(Question question) {
        return Stream.concat(Stream.of(question.stem(), question.explanation()), options(question.interaction()));
    }

    private static Stream<String> options(Interaction interaction) {
        // A switch over the sealed type needs a newer Java than the one that we are built for.
        if (interaction instanceof Interaction.Choice choice) {
            return choice.options().stream().map(option -> option.text() + " " + option.why());
        }
        if (interaction instanceof Interaction.Ordering ordering) {
            return Stream.concat(ordering.steps().stream(), ordering.distractors().stream())
                    .map(step -> step.text() + " " + step.why());
        }
        Interaction.Matching matching = (Interaction.Matching) interaction;
        return matching.prompts().stream()
                .map(prompt -> prompt.text() + " " + matching.responses().get(prompt.response()) + " " + prompt.why());
    }

    /**
     * The steps of a workshop, each with the texts of its checks, and the workshop as a whole. What the workshop refers to
     * belongs to the whole; to a step only the guides of it do, so that it takes the words of a change as well.
     */
    static List<Subject> of(Edition workshop) {
        JsonNode json = workshop.json();
        Map<DocPage, String> references = new LinkedHashMap<>();
        List<Set<String>> titles = new ArrayList<>();
        json.path("references")
                .forEach(reference -> cite(
                        reference.path("url").asText(), reference.path("title").asText(), references, titles));
        Map<DocPage, String> guides = new LinkedHashMap<>();
        references.keySet().forEach(page -> guides.put(page.whole(), ""));
        Stream<Subject> steps =
                StreamSupport.stream(json.path("steps").spliterator(), false).map(step -> step(workshop, step, guides));
        return Stream.concat(Stream.of(of(workshop, "", json.path("title").asText(), references, titles)), steps)
                .toList();
    }

    private static void cite(String url, String title, Map<DocPage, String> pages, List<Set<String>> passages) {
        DocPage.of(url).ifPresent(page -> {
            pages.putIfAbsent(page, title);
            passages.add(Words.of(title + " " + page.page()));
        });
    }

    private static Subject of(
            Edition workshop, String step, String title, Map<DocPage, String> pages, List<Set<String>> passages) {
        JsonNode json = workshop.json();
        Set<String> exams = new TreeSet<>();
        json.path("tasks").fieldNames().forEachRemaining(exams::add);
        return new Subject(
                json.path("id").asText() + "/" + step,
                exams,
                null,
                title,
                LocalDate.parse(json.path("verified").asText()),
                null,
                workshop.origin(),
                workshop.path(),
                pages,
                passages);
    }

    private static Subject step(Edition workshop, JsonNode step, Map<DocPage, String> guides) {
        String text = workshop.companions().getOrDefault(step.path("file").asText(), "") + "\n\n" + checks(step);
        Map<DocPage, String> pages = new LinkedHashMap<>();
        List<Set<String>> passages = new ArrayList<>();
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            cite(link.group(2), link.group(1) == null ? "" : link.group(1), pages, passages);
        }
        guides.forEach(pages::putIfAbsent);
        BLANK.splitAsStream(text).map(Words::of).forEach(passages::add);
        String title = workshop.json().path("title").asText() + ": "
                + step.path("title").asText();
        return of(workshop, step.path("id").asText(), title, pages, passages);
    }

    private static String checks(JsonNode step) {
        List<String> texts = new ArrayList<>();
        step.path("checks").forEach(check -> collect(check, texts));
        return String.join("\n\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}

package dev.rampart.author.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Checked;
import dev.rampart.content.Draft;
import dev.rampart.content.Flaw;
import dev.rampart.content.Markdown;
import dev.rampart.content.Workbench;
import dev.rampart.content.YamlText;
import dev.rampart.question.Interaction;
import dev.rampart.question.Stems;
import dev.rampart.question.interchange.ForeignItem;
import dev.rampart.question.interchange.ForeignTask;
import dev.rampart.question.interchange.Incoming;
import dev.rampart.web.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Tells what of a file can be a question here, by the rules that hold for every document, and what cannot and why. */
@ApplicationScoped
class Sieve {
    private static final Logger LOG = Logger.getLogger(Sieve.class);

    private static final int HEADING = 160;
    private static final int TAGS = 20;

    /** In characters, of what is checked together: documents have a largest size. */
    private static final int LARGEST = 250_000;

    /** Images are looked at when they are stored. */
    private static final String IMAGE = "!\\[([^\\]\\n]*)]\\([^)\\n]*\\)";

    @Inject
    Workbench workbench;

    @Inject
    Catalog catalog;

    @Inject
    ObjectMapper json;

    /** @param from how many lines there were before these */
    List<ImportLine> lines(List<Spot> spots, int from) {
        List<ImportLine> lines = new ArrayList<>();
        List<ImportLine> questions = new ArrayList<>();
        List<ObjectNode> bodies = new ArrayList<>();
        for (Spot spot : spots) {
            ImportLine line = new ImportLine();
            line.position = from + lines.size() + 1;
            line.entry = spot.entry() == null ? null : end(spot.entry(), 300);
            line.line = spot.line();
            line.type = "";
            line.heading = "";
            line.category = "";
            lines.add(line);
            if (spot.item() == null) {
                refuse(line, Verdict.BROKEN, spot.trouble().sentence());
            } else {
                understood(line, spot.item()).ifPresent(body -> {
                    questions.add(line);
                    bodies.add(body);
                });
            }
        }
        check(questions, bodies);
        return lines;
    }

    /** Whatever goes wrong costs the one question. */
    private Optional<ObjectNode> understood(ImportLine line, ForeignItem item) {
        try {
            describe(line, item);
            return understand(line, item);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "import line failed position=%d", line.position);
            refuse(line, Verdict.BROKEN, "Rampart failed while it looked at this question; the log says more.");
            return Optional.empty();
        }
    }

    private static void refuse(ImportLine line, Verdict verdict, String reason) {
        line.verdict = verdict;
        line.reason = reason;
        line.body = null;
        line.fingerprint = null;
        line.question = null;
    }

    private static void describe(ImportLine line, ForeignItem item) {
        String text =
                SafeHtml.text(Markdown.markdown(item.stem().isBlank() ? String.valueOf(item.title()) : item.stem())
                        .toString());
        line.heading = text.length() <= HEADING ? text : text.substring(0, HEADING - 1) + "…";
        line.category = end(String.join(" / ", item.bank()), 500);
        line.tags = item.tags().stream().map(tag -> end(tag, 200)).limit(TAGS).toList();
        line.identifier = item.identifier() == null ? null : end(item.identifier(), 300);
    }

    private static String end(String text, int most) {
        return text.length() <= most ? text : "…" + text.substring(text.length() - most + 1);
    }

    private Optional<ObjectNode> understand(ImportLine line, ForeignItem item) {
        Incoming incoming = Incoming.of(item, id -> false);
        if (incoming instanceof Incoming.Refused refused) {
            boolean unknown = item.task() instanceof ForeignTask.Unknown;
            line.type = unknown ? end(((ForeignTask.Unknown) item.task()).type(), 40) : "";
            line.notes = item.notes();
            refuse(line, unknown ? Verdict.UNKNOWN : Verdict.BROKEN, refused.reason());
            return Optional.empty();
        }
        Incoming.Taken taken = (Incoming.Taken) incoming;
        ObjectNode body = json.valueToTree(taken.question());
        List<String> notes = new ArrayList<>(taken.notes());
        place(line, taken, body, notes);
        line.verdict = Verdict.UNDERSTOOD;
        line.type = body.path("type").asText();
        line.complete = taken.verified() && body.has("level");
        line.question = taken.id();
        line.notes = notes;
        String stem = body.path("stem").asText();
        line.fingerprint = Stems.fingerprint(stem, Interaction.of(body));
        line.content = Stems.content(
                stem, Interaction.of(body), body.path("explanation").asText());
        body.remove(List.of("id", "status"));
        line.body = body.toString();
        return Optional.of(body);
    }

    /** What the file says of the task holds if there is such a task; a skill only with it. */
    private void place(ImportLine line, Incoming.Taken taken, ObjectNode body, List<String> notes) {
        Optional<Target> target = taken.exam() == null || taken.task() == null
                ? Optional.empty()
                : Target.of(taken.exam(), taken.task(), catalog);
        target.ifPresent(known -> {
            line.exam = known.exam();
            line.task = known.task();
        });
        if (target.isEmpty() && taken.exam() != null) {
            notes.add("The file puts it into task %s of %s, which no exam here has. Say where it goes."
                    .formatted(taken.task(), taken.exam()));
        }
        String skill = body.path("skill").asText(null);
        if (skill != null
                && target.filter(known -> skills(known).contains(skill)).isEmpty()) {
            body.remove("skill");
            notes.add("The skill %s is not one of its task, and is left out.".formatted(skill));
        }
    }

    private List<String> skills(Target target) {
        return Target.tasks(catalog.exam(target.exam()).orElseThrow())
                .filter(task -> task.id().equals(target.task()))
                .flatMap(task -> task.skills().stream())
                .map(Blueprint.Skill::id)
                .toList();
    }

    /** Holds questions against what is asked of every document, as if they all belonged to one task. */
    private void check(List<ImportLine> lines, List<ObjectNode> bodies) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() == 1 && lines.get(0).body.length() > LARGEST) {
            refuse(lines.get(0), Verdict.BROKEN, "It is too long for a question. Shorten it.");
            return;
        }
        if (lines.stream().mapToInt(line -> line.body.length()).sum() > LARGEST) {
            int half = lines.size() / 2;
            check(lines.subList(0, half), bodies.subList(0, half));
            check(lines.subList(half, lines.size()), bodies.subList(half, bodies.size()));
            return;
        }
        Blueprint exam = catalog.exams().get(0);
        ObjectNode file = json.createObjectNode();
        file.put("exam", exam.id());
        file.put("task", Target.tasks(exam).findFirst().orElseThrow().id());
        for (int i = 0; i < lines.size(); i++) {
            ObjectNode question = json.createObjectNode();
            // A name that no question has, since names are given when it is stored.
            question.put("id", "import-" + i + "-" + lines.get(i).position);
            question.setAll(bodies.get(i));
            question.remove("skill");
            if (!lines.get(i).complete) {
                question.put("status", "unverified");
            }
            file.withArray("questions").add(question);
        }
        Checked checked = workbench.check(
                "questions/%s/import.yaml".formatted(exam.id()),
                YamlText.of(file).replaceAll(IMAGE, "$1"),
                Map.of());
        wrong(checked, lines);
    }

    private static void wrong(Checked checked, List<ImportLine> lines) {
        if (checked.flaws().isEmpty()) {
            return;
        }
        Map<Integer, List<String>> wrong = flaws(checked, lines.size());
        wrong.forEach((at, sentences) -> refuse(
                lines.get(at),
                Verdict.BROKEN,
                sentences.stream().distinct().limit(3).collect(Collectors.joining(" "))));
    }

    /** The sentences by the number of the question that they speak of, from 0. */
    static Map<Integer, List<String>> flaws(Checked checked, int questions) {
        List<Integer> starts = checked.draft() == null
                ? List.of()
                : IntStream.range(0, questions)
                        .mapToObj(i -> checked.draft().line(Draft.pointer("questions", i)))
                        .toList();
        return checked.flaws().stream()
                .collect(Collectors.groupingBy(
                        flaw -> (int) Math.max(
                                0,
                                starts.stream()
                                                .filter(start -> start <= flaw.line())
                                                .count()
                                        - 1),
                        Collectors.mapping(Flaw::sentence, Collectors.toList())));
    }
}

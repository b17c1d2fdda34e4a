package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a learner typed into the form of practice of their own, as it was typed. Null is an empty field.
 *
 * @param part ids of domains, tasks and skills
 * @param how {@link #TIMED} or {@link #FEEDBACK}
 * @param bank the audience whose bank to take from; "" for that of everyone
 */
record PracticeForm(
        String questions,
        List<String> part,
        String service,
        String level,
        String which,
        String how,
        boolean spend,
        String extra,
        String bank) {
    static final String TIMED = "timed";
    static final String FEEDBACK = "feedback";
    static final List<String> LEVELS = List.of("100", "200", "300", "400");

    PracticeForm {
        questions = questions == null ? String.valueOf(Booking.QUIZ_QUESTIONS) : questions.strip();
        part = part == null ? List.of() : List.copyOf(part);
        service = clean(service);
        level = clean(level);
        which = which == null || which.isBlank() ? Which.ANY.name() : which.strip();
        how = how == null || how.isBlank() ? FEEDBACK : how.strip();
        extra = clean(extra);
        bank = clean(bank);
    }

    /** Out of the bank of everyone. */
    PracticeForm(
            String questions,
            List<String> part,
            String service,
            String level,
            String which,
            String how,
            boolean spend,
            String extra) {
        this(questions, part, service, level, which, how, spend, extra, null);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * Either what is wanted, or what is wrong by field.
     *
     * @param selection null where something is wrong
     */
    record Read(Selection selection, Kind kind, ExtraTime extra, Map<String, String> errors) {}

    /**
     * @param services that the exam's questions name
     * @param banks that are limited to people of whom the learner is one
     * @param usual the extra time where none is chosen
     */
    Read read(Blueprint exam, List<String> services, List<LimitedBank> banks, ExtraTime usual) {
        Map<String, String> errors = new LinkedHashMap<>();
        int wanted = questions.matches("[0-9]{1,4}") ? Integer.parseInt(questions) : 0;
        if (wanted < 1 || wanted > exam.questions()) {
            errors.put(
                    "questions",
                    "Ask for 1 to " + exam.questions() + " questions; " + exam.code() + " itself has no more.");
        }
        Set<String> known = parts(exam);
        part.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> errors.put(
                        "part", exam.code() + " has no domain, task or skill “" + id + "”. Choose from the list."));
        if (!service.isEmpty() && !services.contains(service)) {
            errors.put("service", "No question is about “" + service + "”. Choose a service from the list.");
        }
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            errors.put("level", "There is no level “" + level + "”. It can be 100, 200, 300 or 400.");
        }
        if (!bank.isEmpty() && banks.stream().noneMatch(one -> one.audience().equals(bank))) {
            errors.put(
                    "bank",
                    "You have no such bank, or it has no question for " + exam.code() + ". Choose from the list.");
        }
        Optional<Which> asked = named(Which.values(), which);
        if (asked.isEmpty()) {
            errors.put("which", "Choose from the list which questions you want.");
        }
        if (!List.of(TIMED, FEEDBACK).contains(how)) {
            errors.put("how", "Choose a timed quiz or practice with feedback.");
        }
        Optional<ExtraTime> granted = extra.isEmpty() ? Optional.of(usual) : named(ExtraTime.values(), extra);
        if (granted.isEmpty()) {
            errors.put("extra", "Choose the extra time from the list.");
        }
        Selection selection = errors.isEmpty()
                ? new Selection(
                        wanted,
                        new LinkedHashSet<>(part),
                        service.isEmpty() ? null : service,
                        level.isEmpty() ? null : Integer.valueOf(level),
                        asked.orElseThrow(),
                        bank.isEmpty() ? null : bank)
                : null;
        return new Read(selection, kind(), granted.orElse(usual), errors);
    }

    private Kind kind() {
        return FEEDBACK.equals(how) ? Kind.PRACTICE : Kind.DRAWN;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Set<String> parts(Blueprint exam) {
        Set<String> parts = new LinkedHashSet<>();
        exam.domains().forEach(domain -> {
            parts.add(domain.id());
            domain.tasks().forEach(task -> {
                parts.add(task.id());
                task.skills().forEach(skill -> parts.add(skill.id()));
            });
        });
        return parts;
    }

    public boolean has(String id) {
        return part.contains(id);
    }

    /** Whether a task or a skill of the domain is chosen, so that the list of them is shown open. */
    public boolean within(String domain) {
        return part.stream().anyMatch(id -> id.startsWith(domain + "."));
    }

    public boolean feedback() {
        return FEEDBACK.equals(how);
    }

    /** As the query of an address that shows this form filled in; what is empty is left out. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("bank", List.of(bank));
        query.put("questions", List.of(questions));
        query.put("part", part);
        query.put("service", List.of(service));
        query.put("level", List.of(level));
        query.put("which", List.of(which));
        query.put("how", List.of(how));
        query.put("extra", List.of(extra));
        query.put("spend", List.of(spend ? "true" : ""));
        query.values().removeIf(texts -> texts.isEmpty() || texts.get(0).isEmpty());
        return query;
    }
}

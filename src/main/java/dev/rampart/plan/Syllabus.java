package dev.rampart.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be studied, piece by piece, in the order of the exam's tasks. */
final class Syllabus {
    /** A quiz of ten questions with the reasons afterwards. */
    static final int QUIZ = 30;

    /** Of a topic's time, this part goes to questions. */
    private static final double PRACTICE = 0.25;

    private static final int SMALLEST = 10;

    private final Brief brief;
    private final Set<String> used = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Something to study that may be cut into parts; what is practised can be shorter instead. */
    record Piece(Topic topic, ResourceKind kind, String title, int minutes, String href, String resource) {
        boolean cuts() {
            return kind != ResourceKind.PRACTICE;
        }

        Piece rest(int minutesDone) {
            return new Piece(topic, kind, title, minutes - minutesDone, href, resource);
        }
    }

    private Syllabus(Brief brief) {
        this.brief = brief;
    }

    /** What all of it takes, with the learner's own books and courses in full. */
    static int minutes(Brief brief) {
        return brief.topics().stream().mapToInt(topic -> wanted(brief, topic)).sum();
    }

    /** @param part of each topic's time that there is, 1 for all of it */
    static List<Piece> of(Brief brief, double part) {
        Syllabus syllabus = new Syllabus(brief);
        for (Topic topic : brief.topics()) {
            syllabus.add(topic, Days.downTo5(wanted(brief, topic) * part));
        }
        return syllabus.pieces;
    }

    private static int wanted(Brief brief, Topic topic) {
        int own = own(brief).stream()
                .mapToInt(resource -> share(brief, resource, topic))
                .sum();
        return own == 0 ? brief.need(topic) : Math.max(brief.need(topic), own + QUIZ);
    }

    private static List<Resource> own(Brief brief) {
        return brief.kinds().contains(ResourceKind.OWN)
                ? brief.resources().stream()
                        .filter(resource -> resource.kind() == ResourceKind.OWN)
                        .filter(resource -> !brief.done().contains(resource.id()))
                        .toList()
                : List.of();
    }

    /** How much of a book or course belongs to a topic: as the topics weigh among those that it covers. */
    private static int share(Brief brief, Resource resource, Topic topic) {
        if (!resource.tasks().contains(topic.task())) {
            return 0;
        }
        double covered = brief.topics().stream()
                .filter(other -> resource.tasks().contains(other.task()))
                .mapToDouble(Topic::share)
                .sum();
        return Days.upTo5(resource.minutes() * topic.share() / covered);
    }

    private void add(Topic topic, int budget) {
        if (budget < SMALLEST) {
            return;
        }
        boolean practises =
                brief.kinds().contains(ResourceKind.PRACTICE) && brief.exam().questions();
        int quizzes = practises ? (int) Math.max(1, Math.round(budget * PRACTICE / QUIZ)) : 0;
        int left = budget - quizzes * QUIZ;
        for (Resource resource : own(brief)) {
            int minutes = Math.min(left, share(brief, resource, topic));
            left -= add(topic, resource, minutes);
        }
        for (Resource resource : found(topic)) {
            if (resource.minutes() <= left) {
                used.add(resource.id());
                left -= add(topic, resource, resource.minutes());
            }
        }
        if (left >= SMALLEST) {
            pieces.add(rest(topic, left));
            left = 0;
        }
        for (int minutes = quizzes * QUIZ + Math.min(0, left); minutes >= SMALLEST; minutes -= QUIZ) {
            pieces.add(practice(topic, Math.min(QUIZ, minutes)));
        }
    }

    private int add(Topic topic, Resource resource, int minutes) {
        if (minutes < SMALLEST) {
            return 0;
        }
        int rounded = Days.downTo5(minutes);
        pieces.add(new Piece(topic, resource.kind(), resource.title(), rounded, resource.href(), resource.id()));
        return rounded;
    }

    /** What helps with a topic and is not in the plan yet: what the goal names first, then one of each kind in turn. */
    private List<Resource> found(Topic topic) {
        List<Resource> sorted = brief.resources().stream()
                .filter(resource -> resource.kind() != ResourceKind.OWN
                        && brief.kinds().contains(resource.kind())
                        && resource.tasks().contains(topic.task())
                        && !brief.done().contains(resource.id())
                        && !used.contains(resource.id()))
                .sorted(Comparator.<Resource>comparingInt(resource -> resource.preferred() ? 0 : 1)
                        .thenComparing(Resource::id))
                .toList();
        Map<ResourceKind, Integer> counts = new EnumMap<>(ResourceKind.class);
        Map<Resource, Integer> turns = new HashMap<>();
        sorted.forEach(resource -> turns.put(resource, counts.merge(resource.kind(), 1, Integer::sum)));
        return sorted.stream()
                .sorted(Comparator.<Resource>comparingInt(resource -> resource.preferred() ? 0 : 1)
                        .thenComparing(turns::get)
                        .thenComparing(Resource::kind, Comparator.reverseOrder()))
                .toList();
    }

    /** What remains of a topic's time when nothing in the catalogue fills it. */
    private Piece rest(Topic topic, int minutes) {
        if (brief.kinds().contains(ResourceKind.READING)) {
            String title = "Read up on " + topic.task() + ": " + topic.name();
            return new Piece(
                    topic, ResourceKind.READING, title, minutes, brief.exam().guide(), null);
        }
        if (brief.kinds().contains(ResourceKind.PRACTICE) && brief.exam().questions()) {
            String title = "Read the reasons of " + topic.task() + " questions: " + topic.name();
            return new Piece(
                    topic, ResourceKind.REVIEW, title, minutes, brief.exam().href() + "#past", null);
        }
        String title = "Study " + topic.task() + " with what you have: " + topic.name();
        return new Piece(topic, ResourceKind.OWN, title, minutes, null, null);
    }

    private Piece practice(Topic topic, int minutes) {
        String title = "Practise, with an eye on " + topic.task() + ": " + topic.name();
        return new Piece(
                topic, ResourceKind.PRACTICE, title, minutes, brief.exam().href(), null);
    }
}

package dev.rampart.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other features may know of the workshops and of how far learners have come. */
@ApplicationScoped
public class Workshops {
    @Inject
    Shelf shelf;

    @Inject
    Progress progress;

    /** Whose a workshop is: ours, done here step by step, or AWS's, done there and marked here. */
    public enum Provider {
        OWN,
        AWS
    }

    /**
     * A workshop.
     *
     * @param id stable, and unique among its provider's
     * @param level 100 to 400; null for one of AWS's whose level is not known
     * @param minutes null for one of AWS's whose length is not known
     * @param tasks that it prepares for, by the exam's id; may be empty
     * @param href its page here, as in "/workshops/read-the-trail"
     */
    public record Entry(
            Provider provider,
            String id,
            String title,
            Integer level,
            Integer minutes,
            List<String> topics,
            Map<String, List<String>> tasks,
            String href) {
        static Entry of(Workshop workshop) {
            return new Entry(
                    Provider.OWN,
                    workshop.id(),
                    workshop.title(),
                    workshop.level(),
                    workshop.minutes(),
                    workshop.topics(),
                    workshop.tasks(),
                    workshop.href());
        }

        static Entry of(AwsWorkshop workshop) {
            return new Entry(
                    Provider.AWS,
                    workshop.id(),
                    workshop.title(),
                    workshop.level(),
                    workshop.minutes(),
                    workshop.topics(),
                    workshop.tasks(),
                    workshop.href());
        }
    }

    /**
     * Where to go on.
     *
     * @param step title of the first step that is not done
     * @param minutesLeft of the steps that are not done
     * @param href the address of that step
     */
    public record Resume(
            String id, String title, String step, int stepsDone, int steps, int minutesLeft, String href) {}

    /**
     * @param minutes null for one of AWS's whose length is not known
     * @param at when the last step was done, or when it was marked
     */
    public record Finished(Provider provider, String id, String title, Integer minutes, Instant at) {}

    /** A step that is done. */
    public record FinishedStep(String workshop, String workshopTitle, String title, int minutes, Instant at) {}

    /**
     * What someone has done in all.
     *
     * @param workshops finished, of both providers
     * @param steps of our workshops
     * @param latest when something was last done, or null
     */
    public record Totals(int workshops, int steps, Instant latest) {
        public static final Totals NONE = new Totals(0, 0, null);
    }

    /** Every workshop: ours, then AWS's, each from easy to hard. */
    public List<Entry> entries() {
        return Stream.concat(
                        shelf.own().stream().map(Entry::of),
                        shelf.aws().stream().map(Entry::of))
                .toList();
    }

    public Optional<Entry> entry(Provider provider, String id) {
        return provider == Provider.OWN
                ? shelf.own(id).map(Entry::of)
                : shelf.aws(id).map(Entry::of);
    }

    /**
     * What prepares for a task of an exam: ours first, then AWS's, each from easy to hard.
     *
     * @param exam for example "scs-c03"
     * @param task for example "4.2"
     */
    public List<Entry> ofTask(String exam, String task) {
        return entries().stream()
                .filter(entry -> entry.tasks().getOrDefault(exam, List.of()).contains(task))
                .toList();
    }

    /** The ids of the steps of a workshop of ours, in order; empty if there is none of that id. */
    public List<String> stepsOf(String workshop) {
        return shelf.own(workshop)
                .map(own -> own.steps().stream().map(Workshop.Step::id).toList())
                .orElse(List.of());
    }

    /** The workshop of ours that was begun and is not finished; of several the one last worked on. */
    public Optional<Resume> resume(long account) {
        return progress.courses(account).values().stream()
                .filter(Course::underWay)
                .max(Comparator.comparing(Course::touchedAt))
                .map(course -> {
                    Workshop.Step next = course.next().orElseThrow();
                    Workshop workshop = course.workshop();
                    return new Resume(
                            workshop.id(),
                            workshop.title(),
                            next.title(),
                            course.stepsDone(),
                            course.steps(),
                            course.minutesLeft(),
                            workshop.href(next));
                });
    }

    /** What someone has finished, the earliest first: ours with every step done, and AWS's marked as done. */
    public List<Finished> finished(long account) {
        Stream<Finished> own = progress.courses(account).values().stream()
                .filter(Course::finished)
                .map(course -> finished(course.workshop(), course.finishedAt()));
        Stream<Finished> aws = progress.marks(account).values().stream()
                .filter(Progress.Marked::done)
                .flatMap(mark -> shelf.aws(mark.workshop()).stream()
                        .map(workshop -> new Finished(
                                Provider.AWS, workshop.id(), workshop.title(), workshop.minutes(), mark.at())));
        return Stream.concat(own, aws)
                .sorted(Comparator.comparing(Finished::at))
                .toList();
    }

    private static Finished finished(Workshop workshop, Instant at) {
        return new Finished(Provider.OWN, workshop.id(), workshop.title(), workshop.minutes(), at);
    }

    /** When someone finished a workshop, or marked it as done; empty while it is not. */
    public Optional<Instant> doneAt(long account, Provider provider, String id) {
        return finished(account).stream()
                .filter(one -> one.provider() == provider && one.id().equals(id))
                .map(Finished::at)
                .findFirst();
    }

    public boolean isDone(long account, Provider provider, String id) {
        return doneAt(account, provider, id).isPresent();
    }

    /** The steps that someone has done since then, the earliest first; of workshops that there are now. */
    public List<FinishedStep> steps(long account, Instant since) {
        return progress.done(List.of(account)).stream()
                .filter(done -> !done.at().isBefore(since))
                .flatMap(done -> shelf.own(done.workshop()).stream()
                        .flatMap(workshop -> workshop.step(done.step()).stream()
                                .map(step -> new FinishedStep(
                                        workshop.id(), workshop.title(), step.title(), step.minutes(), done.at()))))
                .toList();
    }

    /** What each of some people has done; two queries for all of them. Those who have done nothing have {@link Totals#NONE}. */
    public Map<Long, Totals> totals(Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Progress.Done>> steps =
                progress.done(accounts).stream().collect(Collectors.groupingBy(Progress.Done::account));
        Map<Long, List<Progress.Marked>> marks = progress.marks(accounts).stream()
                .filter(Progress.Marked::done)
                .collect(Collectors.groupingBy(Progress.Marked::account));
        Map<Long, Totals> totals = new HashMap<>();
        for (Long account : accounts) {
            totals.put(account, totals(steps.getOrDefault(account, List.of()), marks.getOrDefault(account, List.of())));
        }
        return totals;
    }

    private Totals totals(List<Progress.Done> steps, List<Progress.Marked> marks) {
        if (steps.isEmpty() && marks.isEmpty()) {
            return Totals.NONE;
        }
        Collection<Course> courses = progress.courses(steps, Map.of()).values();
        List<Instant> moments = new ArrayList<>();
        steps.forEach(step -> moments.add(step.at()));
        marks.forEach(mark -> moments.add(mark.at()));
        return new Totals(
                (int) courses.stream().filter(Course::finished).count() + marks.size(),
                courses.stream().mapToInt(Course::stepsDone).sum(),
                moments.stream().max(Comparator.naturalOrder()).orElse(null));
    }
}

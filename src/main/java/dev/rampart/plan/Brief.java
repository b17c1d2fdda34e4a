package dev.rampart.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a schedule is made from.
 *
 * @param today the first day that can be used, in the learner's zone
 * @param examDay the day of the exam; nothing is planned on it or after it
 * @param studyMinutes how much study the exam takes, full exams and reviews apart
 * @param topics the exam's tasks in its order
 * @param kinds what the learner wants to learn with; not empty
 * @param studied minutes of study already done, by the exam's task
 * @param done ids of resources that are finished
 * @param taken minutes of days that something else lies on already
 */
record Brief(
        LocalDate today,
        LocalDate examDay,
        Availability availability,
        Sitting exam,
        int studyMinutes,
        List<Topic> topics,
        Set<ResourceKind> kinds,
        List<Resource> resources,
        Map<String, Integer> studied,
        Set<String> done,
        Map<LocalDate, Integer> taken) {

    /**
     * The exam as far as the plan needs it.
     *
     * @param href its page here
     * @param guide the provider's page about it
     * @param simulations how many full exams are to be sat
     * @param windowDays within how many days before the exam they count together
     * @param questions whether there are questions to practise with
     */
    record Sitting(
            String code, String href, String guide, int minutes, int simulations, int windowDays, boolean questions) {}

    Brief with(Availability other) {
        return new Brief(today, examDay, other, exam, studyMinutes, topics, kinds, resources, studied, done, taken);
    }

    Brief with(LocalDate otherDay) {
        return new Brief(
                today, otherDay, availability, exam, studyMinutes, topics, kinds, resources, studied, done, taken);
    }

    /** The days that there are, without the time that is taken already. */
    Grid grid() {
        Grid grid = Grid.of(availability, today, examDay);
        taken.forEach((date, minutes) -> grid.day(date).ifPresent(day -> day.giveUp(minutes)));
        return grid;
    }

    /** The first day of the last third, in which full exams are sat. */
    LocalDate lastThird() {
        return lastThird(today, examDay);
    }

    static LocalDate lastThird(LocalDate start, LocalDate examDay) {
        int days = Days.between(start, examDay);
        return start.plusDays((2L * days + 2) / 3);
    }

    /** What is still to be studied of a topic, in minutes. */
    int need(Topic topic) {
        int whole = Days.upTo5(topic.share() * studyMinutes);
        return Math.max(0, whole - studied.getOrDefault(topic.task(), 0));
    }
}

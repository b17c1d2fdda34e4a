package dev.rampart.plan;

import java.util.Map;

/**
 * How much study an exam takes before full exams and reviews: an estimate of ours, by the exam's level, for somebody who works
 * with AWS now and then. AWS names years of experience instead.
 */
final class Effort {
    private static final Map<String, Integer> HOURS =
            Map.of("foundational", 20, "associate", 40, "professional", 70, "specialty", 50);

    private Effort() {}

    static int hours(String level) {
        return HOURS.getOrDefault(level, 50);
    }
}

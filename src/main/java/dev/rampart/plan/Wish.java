package dev.rampart.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * What a learner wants of a plan.
 *
 * @param goal a path's id
 * @param exam a blueprint's id
 * @param examHour in the learner's zone, or null while it is not known
 * @param booked whether the day is booked, or only aimed at
 */
record Wish(
        String goal,
        String exam,
        LocalDate examDay,
        LocalTime examHour,
        boolean booked,
        Availability availability,
        Set<ResourceKind> kinds) {}

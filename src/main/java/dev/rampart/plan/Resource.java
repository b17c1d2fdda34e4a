package dev.rampart.plan;

import java.util.Set;

/**
 * Something to learn from.
 *
 * @param id names it for good, for example "workshop:read-the-trail"
 * @param minutes for all of it
 * @param href where it is: a path of this site or an https address; null for a book on paper
 * @param tasks ids of the exam's tasks that it helps with
 * @param preferred whether the learner's goal names it
 */
record Resource(
        ResourceKind kind, String id, String title, int minutes, String href, Set<String> tasks, boolean preferred) {}

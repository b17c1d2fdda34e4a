package dev.rampart.plan;

import java.time.LocalDate;

/**
 * Something to do on a day.
 *
 * @param examTask id of the exam's task, or null
 * @param domain id of the exam's domain, or null
 * @param href where to do it, or null
 * @param resource the {@link Resource#id} that it is a part of, or null
 */
record Session(
        LocalDate day,
        int minutes,
        ResourceKind kind,
        String title,
        String examTask,
        String domain,
        String href,
        String resource) {}

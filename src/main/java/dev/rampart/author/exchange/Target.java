package dev.rampart.author.exchange;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where questions go: a task of an exam. */
record Target(String exam, String task) {
    static final String LEAVE_OUT = "leave out";

    private static final Pattern WRITTEN = Pattern.compile("\\s*([\\w-]+)[\\s:,]+(\\d+\\.\\d+)\\b.*");

    /** A task as people write it, "SCS-C03 4.2", with whatever stands behind it; empty if no exam has it. */
    static Optional<Target> written(String text, Catalog catalog) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? of(parts.group(1), parts.group(2), catalog) : Optional.empty();
    }

    /** A task that an exam has. */
    static Optional<Target> of(String exam, String task, Catalog catalog) {
        return catalog.exam(exam)
                .filter(known -> tasks(known).anyMatch(one -> one.id().equals(task)))
                .map(known -> new Target(known.id(), task));
    }

    static boolean leavesOut(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(LEAVE_OUT);
    }

    static java.util.stream.Stream<Blueprint.Task> tasks(Blueprint exam) {
        return exam.domains().stream().flatMap(domain -> domain.tasks().stream());
    }
}

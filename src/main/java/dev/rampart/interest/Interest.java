package dev.rampart.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What someone wants to hear of: by their own choice, by their plan, and by the groups that they are in.
 *
 * @param products their own choice, by AWS's names
 * @param covered products that their exam or an exam on their path covers, each with what covers it: "your exam SCS-C03"
 * @param tasks their own choice
 * @param levels their own choice, 100 to 400; empty for any
 * @param path the id of a career path, or null
 * @param exam that of their plan, or null
 * @param teams the products of each study group they are in, by its slug
 * @param teamNames the name of each of these groups, by its slug
 */
public record Interest(
        Set<String> products,
        Map<String, String> covered,
        List<TaskKey> tasks,
        Set<Integer> levels,
        String path,
        Exam exam,
        Map<String, Set<String>> teams,
        Map<String, String> teamNames) {
    /**
     * @param id the blueprint's id
     * @param code as "SCS-C03"
     * @param day when the plan says it is, or null once that is past
     */
    public record Exam(String id, String code, LocalDate day) {}

    /** The products of the exam and of the path of their plan. */
    public Set<String> derived() {
        return covered.keySet();
    }

    /** What they use themselves and what their groups use: what a bulletin has to name to concern them. */
    public Set<String> used() {
        return Stream.concat(products.stream(), teams.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    /** Whether there is nothing to go by. */
    public boolean empty() {
        return products.isEmpty()
                && covered.isEmpty()
                && tasks.isEmpty()
                && levels.isEmpty()
                && exam == null
                && teams.values().stream().allMatch(Set::isEmpty);
    }
}

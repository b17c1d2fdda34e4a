package dev.rampart.news;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells which exam tasks products belong to; known by what knows the questions. */
public interface ExamTasks {
    /**
     * @param exam the blueprint's id, for example "scs-c03"
     * @param code as AWS writes it, for example "SCS-C03"
     * @param task for example "4.2"
     */
    record Touched(String exam, String code, String task, String name) {}

    /** The few tasks that products touch most, for each exam in the order of its tasks. */
    List<Touched> touched(Collection<String> products);

    /**
     * The products that an exam asks about, each with the few of its tasks that it touches most, in the order of tasks.
     *
     * @param exam the blueprint's id
     */
    Map<String, List<Touched>> products(String exam);
}

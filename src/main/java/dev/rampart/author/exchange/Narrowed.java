package dev.rampart.author.exchange;

import dev.rampart.web.Filter;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of questions is narrowed by, as its address says it. */
public class Narrowed {
    @RestQuery
    public String exam;

    @RestQuery
    public String task;

    @RestQuery
    public String type;

    @RestQuery
    public String status;

    @RestQuery
    public String audience;

    @RestQuery("import")
    public Long importId;

    Filter filter(List<String> statuses, List<String> types) {
        return Filter.NONE
                .with("exam", exam)
                .with("task", task)
                .with("type", type)
                .known("type", types)
                .with("status", status)
                .known("status", statuses)
                .with("audience", audience)
                .with("import", importId);
    }
}

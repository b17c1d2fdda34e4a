package dev.rampart.author.exchange;

import dev.rampart.question.Holdings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;

/** Which questions are exported, and as what, as asked for. */
public class ExportForm {
    static final List<String> STATUSES = List.of("published", "unverified", "draft");

    @RestQuery
    public String exam;

    /** None for all of the exam. */
    @RestQuery
    public List<String> task;

    /** None for published ones and unverified ones. */
    @RestQuery
    public List<String> status;

    /** "everyone" and audiences as documents write them; none for everyone's. */
    @RestQuery
    public List<String> bank;

    @RestQuery
    public String format;

    ExportForm cleaned() {
        exam = exam == null ? "" : exam.strip();
        format = format == null ? "" : format.strip();
        task = Objects.requireNonNullElse(task, List.of());
        status = status == null || status.isEmpty() ? List.of("published", "unverified") : status;
        bank = bank == null || bank.isEmpty() ? List.of(BulkForm.EVERYONE) : bank;
        return this;
    }

    boolean takes(Holdings.Held held) {
        return (task.isEmpty() || task.contains(held.task()))
                && status.contains(held.status().name().toLowerCase(Locale.ROOT))
                && bank.contains(held.audience() == null ? BulkForm.EVERYONE : held.audience());
    }

    public boolean takesTask(String id) {
        return task.contains(id);
    }

    public boolean takesStatus(String name) {
        return status.contains(name);
    }

    public boolean takesBank(String id) {
        return bank.contains(id);
    }
}

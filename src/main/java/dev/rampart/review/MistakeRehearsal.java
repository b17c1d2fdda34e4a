package dev.rampart.review;

import dev.rampart.attempt.Miss;
import dev.rampart.attempt.Misses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Explains mistakes without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class MistakeRehearsal {
    /** Again and again in this order: half of them torn. */
    private static final List<Reason> REASONS =
            List.of(Reason.TORN, Reason.UNKNOWN, Reason.TORN, Reason.MISREAD, Reason.TORN, Reason.TIME);

    private static final String NOTE = "Look for the word that rules one of the two out.";

    @Inject
    Misses misses;

    @Inject
    Mistakes mistakes;

    /** Gives the latest misses of a learner a reason each, and the first of them a note. */
    @Transactional
    public void explain(long account, int most) {
        List<Miss> latest = misses.page(account, Misses.Wanted.ALL, null, most);
        mistakes.keep(
                account,
                IntStream.range(0, latest.size())
                        .mapToObj(i -> new MistakeForm(
                                latest.get(i).item(),
                                REASONS.get(i % REASONS.size()).name(),
                                "",
                                "",
                                i == 0 ? NOTE : ""))
                        .toList());
    }
}

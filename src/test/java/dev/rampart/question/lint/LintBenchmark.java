package dev.rampart.question.lint;

import dev.rampart.content.Draft;
import dev.rampart.content.LooseFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long the linter takes for the questions that ship with the product: at first, and once the virtual machine knows it. */
class LintBenchmark {
    private static final int RUNS = 10;

    /** Tells what the linter took from what others took meanwhile. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void the_whole_bank() throws IOException {
        List<Draft> drafts = LooseFiles.at(Path.of("content/questions")).stream()
                .map(LooseFiles.Loose::draft)
                .flatMap(Optional::stream)
                .toList();
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            Lint lint = Lint.of(drafts, Items.TODAY);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            long busyMillis =
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy).toMillis();
            if (run == 1 || run == RUNS) {
                System.out.printf(
                        "linter: %d questions in %d ms, %d of them busy, run %d%n",
                        lint.items(), millis, busyMillis, run);
            }
        }
    }
}

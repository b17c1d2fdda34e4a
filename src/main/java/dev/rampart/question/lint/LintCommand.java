package dev.rampart.question.lint;

import dev.rampart.content.Draft;
import dev.rampart.content.Flaw;
import dev.rampart.content.LooseFiles;
import dev.rampart.question.QuestionCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The linter at the command line: {@code lint FILE-OR-FOLDER …} prints a line for each finding and starts nothing. Beside what the
 * rules say it tells what would keep a document from being imported, as far as that shows without the exams' blueprints.
 */
public final class LintCommand {
    private static final int ERRORS = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final LocalDate today;
    private final LooseFiles files = new LooseFiles("questions.json");
    private final SortedMap<String, Draft> drafts = new TreeMap<>();
    private final SortedSet<Line> lines = new TreeSet<>();

    /** A line of the report. */
    private record Line(String file, int line, int column, Severity severity, String rule, String sentence)
            implements Comparable<Line> {
        private static final Comparator<Line> ORDER = Comparator.comparing(Line::file)
                .thenComparingInt(Line::line)
                .thenComparingInt(Line::column)
                .thenComparing(Line::severity)
                .thenComparing(Line::rule)
                .thenComparing(Line::sentence);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return "%s:%d:%d %s %s %s".formatted(file, line, column, severity.word(), rule, sentence);
        }
    }

    private LintCommand(Clock clock, PrintStream out) {
        this.today = LocalDate.now(clock);
        this.out = out;
    }

    /**
     * @param paths files and folders
     * @return the exit code: 0, or 1 when there is an error, or 2 when it could not be done
     */
    public static int run(List<String> paths, Clock clock, PrintStream out) {
        if (paths.isEmpty()) {
            out.println("Name the files or folders to check, as in: lint content/questions");
            return MISUSED;
        }
        LintCommand command = new LintCommand(clock, out);
        for (String path : paths) {
            try {
                command.read(Path.of(path));
            } catch (IOException e) {
                out.println("There is no file or folder " + path + " that could be read.");
                return MISUSED;
            }
        }
        return command.report();
    }

    private void read(Path path) throws IOException {
        for (LooseFiles.Loose file : LooseFiles.at(path)) {
            file.flaws().forEach(flaw -> tell(file.path(), flaw));
            file.draft()
                    .filter(draft -> draft.json().path("questions").isArray())
                    .ifPresent(draft -> {
                        drafts.put(file.path(), draft);
                        for (int i = 0; i < draft.json().path("questions").size(); i++) {
                            QuestionCheck.ofItem(draft, Draft.pointer("questions", i));
                        }
                        files.flaws(draft).forEach(flaw -> tell(file.path(), flaw));
                    });
        }
    }

    private void tell(String file, Flaw flaw) {
        lines.add(new Line(file, flaw.line(), flaw.column(), Severity.ERROR, "import", flaw.sentence()));
    }

    private int report() {
        Lint lint = Lint.of(drafts.values(), today);
        for (Finding finding : lint.findings()) {
            lines.add(new Line(
                    finding.path(),
                    finding.line(),
                    finding.column(),
                    finding.severity(),
                    finding.rule().id(),
                    finding.sentence()));
        }
        lines.forEach(out::println);
        out.println(summary(lint));
        return count(Severity.ERROR) > 0 ? ERRORS : 0;
    }

    private String summary(Lint lint) {
        return ("Questions: %d in %d files. Errors: %d, warnings: %d, notes: %d. "
                        + "The key is the longest option in %d %% of the multiple-choice questions (%d of %d); it should be in %d %% at most.")
                .formatted(
                        lint.items() + lint.limited(),
                        drafts.size(),
                        count(Severity.ERROR),
                        count(Severity.WARNING),
                        count(Severity.NOTE),
                        lint.keyLongestPercent(),
                        lint.keyLongest(),
                        lint.choices(),
                        Lint.MOST_KEYS_LONGEST_PERCENT);
    }

    private long count(Severity severity) {
        return lines.stream().filter(line -> line.severity() == severity).count();
    }
}

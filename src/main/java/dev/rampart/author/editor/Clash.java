package dev.rampart.author.editor;

import dev.rampart.content.Workbench;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Somebody else had saved since a text was begun: both are there, and where they differ.
 *
 * @param by who it was, or null when the account is gone
 * @param kept the number under which the history has the text that came too late
 */
@TemplateData
record Clash(String by, Instant when, int revision, int kept, List<File> files) {
    /** @param lines see {@link LineDifference} */
    @TemplateData
    record File(String name, List<LineDifference.Line> lines) {}

    static Clash of(Workbench.Overtaken overtaken, String by, Editing mine, Workbench.WorkingCopy theirs) {
        List<File> files = new ArrayList<>();
        add(files, mine.path(), overtaken.theirs(), mine.text());
        TreeSet<String> names = new TreeSet<>(mine.files().keySet());
        names.addAll(theirs.texts().keySet());
        for (String name : names) {
            add(files, name, theirs.texts().getOrDefault(name, ""), mine.files().getOrDefault(name, ""));
        }
        return new Clash(by, overtaken.when(), overtaken.revision(), overtaken.kept(), files);
    }

    private static void add(List<File> files, String name, String theirs, String mine) {
        List<LineDifference.Line> lines = LineDifference.of(theirs, mine);
        if (!lines.isEmpty()) {
            files.add(new File(name, lines));
        }
    }
}

package dev.rampart.author.editor;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/** What two texts have in common and where they differ, line by line. */
final class LineDifference {
    private static final int AROUND = 3;

    /** Above this the lines between the first and the last difference are shown as removed and added as a whole. */
    private static final long MOST = 16_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param sign "+" for a line of the second text, "-" for one of the first, " " for one of both
     * @param gap whether lines before it, the same in both, are left out
     */
    @TemplateData
    record Line(String sign, String text, boolean gap) {
        public String word() {
            return sign.equals("+") ? "mine" : sign.equals("-") ? "theirs" : "both";
        }
    }

    /** The lines that differ, with some around them; empty when none do. */
    static List<Line> of(String before, String after) {
        LineDifference difference =
                new LineDifference(before.lines().toList(), after.lines().toList());
        difference.all();
        return difference.excerpt();
    }

    private void all() {
        int start = 0;
        int least = Math.min(before.size(), after.size());
        while (start < least && before.get(start).equals(after.get(start))) {
            lines.add(new Line(" ", before.get(start++), false));
        }
        int end = 0;
        while (end < least - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(line -> lines.add(new Line(" ", line, false)));
    }

    /** By the longest common subsequence. */
    private void middle(List<String> a, List<String> b) {
        if ((long) a.size() * b.size() > MOST) {
            a.forEach(line -> lines.add(new Line("-", line, false)));
            b.forEach(line -> lines.add(new Line("+", line, false)));
            return;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(" ", a.get(i++), false));
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line("-", a.get(i++), false));
            } else {
                lines.add(new Line("+", b.get(j++), false));
            }
        }
    }

    private List<Line> excerpt() {
        List<Line> shown = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < lines.size(); i++) {
            int from = Math.max(0, i - AROUND);
            int to = Math.min(lines.size(), i + AROUND + 1);
            boolean near = lines.subList(from, to).stream()
                    .anyMatch(line -> !line.sign().equals(" "));
            if (near) {
                shown.add(new Line(lines.get(i).sign(), lines.get(i).text(), left));
            }
            left = !near;
        }
        return shown;
    }
}

package dev.rampart.author;

import dev.rampart.content.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a text with what is wrong with them: all of a short text, and of a long one what lies around its flaws. */
record Excerpt(List<Line> lines) {
    private static final int SHORT = 400;
    private static final int AROUND = 6;

    /**
     * A line of the text.
     *
     * @param number from 1
     * @param gap whether lines before it are left out
     * @param before the text up to the first flaw's column, or all of it
     * @param rest the text from there on
     */
    record Line(int number, boolean gap, String before, String rest, List<Flaw> flaws) {
        public boolean flawed() {
            return !flaws.isEmpty();
        }
    }

    /** All of it, however long. */
    static Excerpt whole(String text) {
        List<String> lines = text.lines().toList();
        return new Excerpt(IntStream.range(0, lines.size())
                .mapToObj(i -> line(i + 1, false, lines.get(i), List.of()))
                .toList());
    }

    static Excerpt of(String text, List<Flaw> flaws) {
        List<String> lines = text.lines().toList();
        List<Line> shown = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= Math.max(1, lines.size()); number++) {
            int here = number;
            boolean near = flaws.isEmpty()
                    ? number <= SHORT
                    : flaws.stream().anyMatch(flaw -> Math.abs(flaw.line() - here) <= AROUND);
            if (lines.size() <= SHORT || near) {
                String line = number <= lines.size() ? lines.get(number - 1) : "";
                shown.add(line(number, number > last + 1, line, flaws));
                last = number;
            }
        }
        return new Excerpt(shown);
    }

    private static Line line(int number, boolean gap, String text, List<Flaw> flaws) {
        List<Flaw> here = flaws.stream().filter(flaw -> flaw.line() == number).toList();
        int characters = text.codePointCount(0, text.length());
        int column = here.isEmpty() ? characters : Math.min(here.get(0).column() - 1, characters);
        int cut = text.offsetByCodePoints(0, column);
        return new Line(number, gap, text.substring(0, cut), text.substring(cut), here);
    }
}

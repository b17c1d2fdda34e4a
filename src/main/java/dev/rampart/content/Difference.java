package dev.rampart.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is different between two texts, by lines; where a line was changed rather than replaced, by words.
 *
 * @param name the file, or "" for the document itself
 * @param lines those that differ and some around them
 */
public record Difference(String name, List<Line> lines) {
    private static final int AROUND = 3;

    /** Beyond so many pairs of differing lines they are not held against each other: all of the old goes, all of the new comes. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final String WORDS = "(?<=\\s)|(?=\\s)|(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])";

    /** What became of a line. */
    public enum Change {
        SAME,
        GONE,
        NEW
    }

    /**
     * @param before its number in the old text, from 1, or 0
     * @param after its number in the new text, from 1, or 0
     * @param gap whether lines before it are left out
     */
    public record Line(Change change, int before, int after, boolean gap, List<Part> parts) {
        public String sign() {
            return change == Change.SAME ? " " : change == Change.GONE ? "−" : "+";
        }

        public String word() {
            return change == Change.SAME ? "" : change == Change.GONE ? "Taken out" : "Put in";
        }

        public boolean gone() {
            return change == Change.GONE;
        }

        public boolean fresh() {
            return change == Change.NEW;
        }
    }

    /** A piece of a line, and whether it is what makes the difference in a line that was changed. */
    public record Part(String text, boolean changed) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    static Difference of(String name, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        int most = Math.min(old.size(), now.size());
        while (head < most && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> all = new ArrayList<>();
        same(all, old.subList(0, head), 0, 0);
        middle(all, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), head);
        same(all, old.subList(old.size() - tail, old.size()), old.size() - tail, now.size() - tail);
        return new Difference(name, excerpt(all));
    }

    private static void middle(List<Line> all, List<String> old, List<String> now, int head) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            changed(all, old, head, now, head);
            return;
        }
        int done = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            Chunk<String> source = delta.getSource();
            Chunk<String> target = delta.getTarget();
            same(all, old.subList(done, source.getPosition()), head + done, head + done + shift);
            changed(
                    all,
                    source.getLines(),
                    head + source.getPosition(),
                    target.getLines(),
                    head + target.getPosition());
            done = source.getPosition() + source.size();
            shift = target.getPosition() + target.size() - done;
        }
        same(all, old.subList(done, old.size()), head + done, head + done + shift);
    }

    private static void same(List<Line> all, List<String> lines, int before, int after) {
        for (int i = 0; i < lines.size(); i++) {
            all.add(new Line(
                    Change.SAME, before + i + 1, after + i + 1, false, List.of(new Part(lines.get(i), false))));
        }
    }

    private static void changed(List<Line> all, List<String> old, int before, List<String> now, int after) {
        boolean paired = old.size() == now.size();
        for (int i = 0; i < old.size(); i++) {
            List<Part> parts = paired ? words(old.get(i), now.get(i), true) : List.of(new Part(old.get(i), false));
            all.add(new Line(Change.GONE, before + i + 1, 0, false, parts));
        }
        for (int i = 0; i < now.size(); i++) {
            List<Part> parts = paired ? words(old.get(i), now.get(i), false) : List.of(new Part(now.get(i), false));
            all.add(new Line(Change.NEW, 0, after + i + 1, false, parts));
        }
    }

    /** Words help where most of a line is the same; else they would only be confetti. */
    private static List<Part> words(String old, String now, boolean ofOld) {
        List<String> before = Arrays.asList(old.split(WORDS));
        List<String> after = Arrays.asList(now.split(WORDS));
        String whole = ofOld ? old : now;
        if ((long) before.size() * after.size() > MOST_PAIRS / 100) {
            return List.of(new Part(whole, false));
        }
        List<String> tokens = ofOld ? before : after;
        boolean[] changed = new boolean[tokens.size()];
        int count = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                Chunk<String> chunk = ofOld ? delta.getSource() : delta.getTarget();
                Arrays.fill(changed, chunk.getPosition(), chunk.getPosition() + chunk.size(), true);
                count += chunk.size();
            }
        }
        return count * 2 > tokens.size() ? List.of(new Part(whole, false)) : parts(tokens, changed);
    }

    private static List<Part> parts(List<String> tokens, boolean[] changed) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(tokens.get(i));
            if (i + 1 == tokens.size() || changed[i] != changed[i + 1]) {
                parts.add(new Part(text.toString(), changed[i]));
                text.setLength(0);
            }
        }
        return parts;
    }

    private static List<Line> excerpt(List<Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).change() != Change.SAME) {
                Arrays.fill(near, Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1), true);
            }
        }
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (near[i]) {
                Line line = all.get(i);
                boolean gap = i > 0 && !near[i - 1];
                shown.add(new Line(line.change(), line.before(), line.after(), gap, line.parts()));
            }
        }
        return shown;
    }
}

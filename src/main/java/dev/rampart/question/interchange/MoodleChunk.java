package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;

/**
 * One question element of a Moodle XML file, cut out of its text, so that a mistake in it costs no other.
 *
 * @param line where it begins, from 1
 */
record MoodleChunk(int line, String text) {
    /** One more than may be: the rest need not be cut out to be refused. */
    private static final int MOST = Bounds.QUESTIONS + 1;

    private static final String START = "<question";
    private static final String END = "</question>";

    static List<MoodleChunk> of(String file) {
        List<MoodleChunk> chunks = new ArrayList<>();
        int line = 1;
        int counted = 0;
        int begin = -1;
        for (int at = file.indexOf('<'); at >= 0 && chunks.size() < MOST; at = next(file, at)) {
            boolean start = starts(file, at);
            boolean end = file.startsWith(END, at);
            if (begin >= 0 && (start || end)) {
                chunks.add(new MoodleChunk(line, file.substring(begin, end ? at + END.length() : at)));
                begin = -1;
            }
            if (start) {
                line += lines(file, counted, at);
                counted = at;
                begin = at;
            }
        }
        if (begin >= 0) {
            chunks.add(new MoodleChunk(line, file.substring(begin)));
        }
        return chunks;
    }

    /** What stands in comments and in CDATA is no element. */
    private static int next(String file, int at) {
        int from = at + 1;
        if (file.startsWith("<!--", at)) {
            from = file.indexOf("-->", at);
        } else if (file.startsWith("<![CDATA[", at)) {
            from = file.indexOf("]]>", at);
        }
        return from < 0 ? -1 : file.indexOf('<', from);
    }

    /** Not {@code <questiontext}, which begins alike. */
    private static boolean starts(String file, int at) {
        int after = at + START.length();
        return file.startsWith(START, at)
                && after < file.length()
                && (file.charAt(after) == '>' || Character.isWhitespace(file.charAt(after)));
    }

    private static int lines(String file, int from, int to) {
        int lines = 0;
        for (int at = file.indexOf('\n', from); at >= 0 && at < to; at = file.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }
}

package dev.rampart.question.interchange;

import java.util.List;
import java.util.Map;

/** A format in which questions come from other systems. */
public interface Interchange {
    /** For people, for example "Moodle XML". */
    String title();

    /** Whether a file looks like one of this format, by its name and its beginning. */
    boolean claims(String name, byte[] file);

    /**
     * Reads a file in bounded memory. One broken question costs only itself.
     *
     * @throws UnreadableFile when nothing of it can be taken
     */
    Understood read(String name, byte[] file) throws UnreadableFile;

    /** A format that takes our questions, too. */
    interface Writable extends Interchange {
        /** What stands behind the dot of a file's name. */
        String extension();

        String mediaType();

        /**
         * Writes questions; what the format cannot hold is left out and told by {@link #losses}.
         *
         * @param items as {@link #read} gives them back
         */
        byte[] write(List<ForeignItem> items, Map<String, byte[]> media);

        /** What of our questions this format cannot hold, a sentence each. */
        List<String> losses();
    }
}

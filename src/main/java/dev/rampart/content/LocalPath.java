package dev.rampart.content;

import dev.rampart.web.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where documents that are written in the browser may lie: names that every file system and every zip can hold. */
final class LocalPath {
    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*/)+[A-Za-z0-9][A-Za-z0-9._-]*\\.ya?ml");
    private static final int LONGEST = 300;

    private LocalPath() {}

    static boolean good(String path) {
        return path != null && path.length() <= LONGEST && PATH.matcher(path).matches();
    }

    /** @throws jakarta.ws.rs.WebApplicationException 422 with a sentence when no document can lie there */
    static DocumentKind kind(String path, Kinds kinds) {
        if (!good(path)) {
            throw Problem.exception(
                    422,
                    "The path has to be made of letters, digits, dots, hyphens and underscores, in a folder, and end with .yaml, as in"
                            + " questions/my-exam/1.1-logging.yaml.");
        }
        return kinds.of(path)
                .orElseThrow(() -> Problem.exception(
                        422, "No kind of document belongs at this path. Put it where it belongs: " + kinds.places()));
    }

    /** Another path of the same kind: "questions/a-2.yaml", or "workshops/a-2/workshop.yaml" where the file's name is fixed. */
    static Optional<String> numbered(String path, int number, DocumentKind kind, Kinds kinds) {
        int name = path.lastIndexOf('/');
        int end = path.lastIndexOf('.');
        String file = path.substring(0, end) + "-" + number + path.substring(end);
        String folder = path.substring(0, name) + "-" + number + path.substring(name);
        return java.util.stream.Stream.of(file, folder)
                .filter(other ->
                        good(other) && kinds.of(other).filter(kind::equals).isPresent())
                .findFirst();
    }
}

package dev.rampart.question.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names within zip files. */
final class ZipNames {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 500;

    private ZipNames() {}

    /** UTF-8 where it is said or fits, since many programs forget to say so; else the code page that the format began with. */
    static String decode(byte[] name, boolean utf8) throws UnreadableFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            if (utf8) {
                throw new UnreadableFile(
                        "This zip file was refused: a name in it is not in the alphabet that it says.", e);
            }
            Charset old = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
            return new String(name, old);
        }
    }

    /** With slashes, without empty and single-dot steps. @throws UnreadableFile when it leads out of the package */
    static String normal(String raw) throws UnreadableFile {
        String name = raw.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        for (String step : name.split("/")) {
            if (step.equals("..")) {
                throw outside();
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw outside();
        }
        if (steps.isEmpty() && !name.endsWith("/")
                || name.length() > LONGEST
                || CONTROL.matcher(name).find()) {
            throw new UnreadableFile("This zip file was refused: a name in it is none that a file can have.");
        }
        return String.join("/", steps);
    }

    private static UnreadableFile outside() {
        return new UnreadableFile("This zip file was refused: a name in it leads out of the package.");
    }

    /** What macOS adds to its zip files and nobody meant. */
    static boolean ofMac(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.startsWith("._");
    }

    /** What {@code path}, written in {@code from}, names: "a/x.png" from "a/item.xml" and "x.png"; "" when it leads out. */
    static String resolve(String from, String path) {
        List<String> steps = new ArrayList<>();
        int folder = from.lastIndexOf('/');
        String whole = path.startsWith("/") ? path : (folder < 0 ? "" : from.substring(0, folder + 1)) + path;
        for (String step : whole.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return "";
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}

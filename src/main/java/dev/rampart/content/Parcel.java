package dev.rampart.content;

import dev.rampart.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents as a zip of files, laid out like the operator's folder. */
final class Parcel {
    /** Of all files together, unpacked. */
    static final long LARGEST = 64L * 1024 * 1024;

    private static final int MOST_FILES = 12_000;
    private static final Pattern ROOTED = Pattern.compile("([A-Za-z]:)?[/\\\\].*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*+");
    private static final String FOLDER = "content/";

    private Parcel() {}

    /** @param files what they hold, by path */
    static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same documents make the same file, whenever it is made.
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether it begins with the end of a zip. */
    private static boolean empty(byte[] bytes) {
        return bytes.length > 3 && bytes[2] == 5 && bytes[3] == 6;
    }

    static boolean zip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * What a zip holds, by path. Nothing is written anywhere.
     *
     * @param largest in bytes, of one file
     * @throws jakarta.ws.rs.WebApplicationException 422 with a sentence for what is no zip, is too large, or wants out of the folder
     */
    static Map<String, byte[]> unpack(byte[] bytes, long largest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                refuse(
                        ROOTED.matcher(name).matches()
                                || List.of(name.split("/")).contains(".."),
                        OUTSIDE);
                refuse(++entries > MOST_FILES, "The zip holds more than 12,000 files. Split it.");
                if (entry.isDirectory()) {
                    refuse(zip.read() >= 0, "The zip holds a folder that is a file as well. Make it anew.");
                    continue;
                }
                byte[] content = zip.readNBytes((int) Math.min(largest, LARGEST - all) + 1);
                all += content.length;
                refuse(
                        content.length > largest || all > LARGEST,
                        "The zip holds a file, or files in all, that are too large to be read. Split it.");
                refuse(files.put(name, content) != null, "The zip holds two files of one name.");
            }
            refuse(entries == 0 && !empty(bytes), NO_ZIP);
        } catch (ZipException | IllegalArgumentException e) {
            refuse(true, NO_ZIP);
        } catch (IOException e) {
            refuse(true, "The zip ends too early, or is damaged. Make it anew.");
        }
        return files;
    }

    static final String NO_ZIP = "The file is no zip that can be read. Make it anew.";

    private static final String OUTSIDE =
            "The zip holds a file that wants to lie outside of the folder, as no good zip does. Nothing of it was read.";

    private static void refuse(boolean bad, String sentence) {
        if (bad) {
            throw Problem.exception(422, sentence + " Nothing was stored.");
        }
    }

    /** Each document with what lies in its folder; a folder {@code content/} around all is left out. */
    static List<WrittenDocument> documents(Map<String, byte[]> files) {
        boolean wrapped = !files.isEmpty() && files.keySet().stream().allMatch(path -> path.startsWith(FOLDER));
        Map<String, SortedMap<String, byte[]>> beside = new TreeMap<>();
        SortedMap<String, byte[]> documents = new TreeMap<>();
        files.forEach((name, bytes) -> {
            String path = wrapped ? name.substring(FOLDER.length()) : name;
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                documents.put(path, bytes);
            } else {
                beside.computeIfAbsent(folder(path), folder -> new TreeMap<>())
                        .put(path.substring(path.lastIndexOf('/') + 1), bytes);
            }
        });
        List<WrittenDocument> written = new ArrayList<>();
        Map<String, Set<String>> spoken = new HashMap<>();
        documents.forEach((path, bytes) -> {
            String text = SourceText.lenient(bytes);
            String folder = folder(path);
            SortedMap<String, byte[]> there = beside.getOrDefault(folder, new TreeMap<>());
            written.add(new WrittenDocument(path, text, named(text, folder, there, spoken)));
        });
        return written;
    }

    /**
     * A folder may hold many documents: each has what it, or a Markdown file that it names, speaks of.
     *
     * @param spoken which names the Markdown files speak of, by path, so that each is read once
     */
    private static Map<String, byte[]> named(
            String text, String folder, Map<String, byte[]> beside, Map<String, Set<String>> spoken) {
        if (beside.isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> named = new TreeMap<>();
        Set<String> own = names(text);
        Set<String> all = new TreeSet<>(own);
        for (String name : own) {
            byte[] bytes = beside.get(name);
            if (bytes != null && Companions.named(name)) {
                named.put(name, bytes);
                all.addAll(spoken.computeIfAbsent(folder + "/" + name, path -> names(SourceText.lenient(bytes))));
            }
        }
        for (String name : all) {
            byte[] bytes = beside.get(name);
            if (bytes != null && Picture.named(name)) {
                named.put(name, bytes);
            }
        }
        return named;
    }

    /** What looks like a file's name in a text. */
    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> withoutSentenceEnd(found.group()))
                .collect(Collectors.toSet());
    }

    private static String withoutSentenceEnd(String name) {
        int end = name.length();
        while ("._-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}

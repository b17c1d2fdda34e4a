package dev.rampart.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A folder of documents. Hidden files and folders are left alone, and links are not followed out of it. */
final class Folder {
    /** Stands for what lies beside a document and is larger than it may be. */
    static final byte[] TOO_LARGE = "too large".getBytes(StandardCharsets.UTF_8);

    private Folder() {}

    /** Every YAML file, by path, each with the Markdown files and images beside it. */
    static List<SourceFile> read(Origin origin, Path root, long maxSize) throws IOException {
        SortedMap<String, Path> documents = new TreeMap<>();
        Map<Path, List<Path>> others = new HashMap<>();
        visit(root, (file, attributes) -> {
            if (!yaml(file)) {
                others.computeIfAbsent(file.getParent(), folder -> new ArrayList<>())
                        .add(file);
            } else {
                documents.put(root.relativize(file).toString().replace('\\', '/'), file);
            }
        });
        List<SourceFile> files = new ArrayList<>();
        Map<Path, SortedMap<String, byte[]>> beside = new HashMap<>();
        for (Map.Entry<String, Path> document : documents.entrySet()) {
            Path file = document.getValue();
            if (!beside.containsKey(file.getParent())) {
                beside.put(file.getParent(), beside(others.getOrDefault(file.getParent(), List.of()), maxSize));
            }
            long size = Files.size(file);
            files.add(
                    size > maxSize
                            ? SourceFile.tooLarge(origin, document.getKey(), size)
                            : SourceFile.of(
                                    origin, document.getKey(), Files.readAllBytes(file), beside.get(file.getParent())));
        }
        return files;
    }

    private static SortedMap<String, byte[]> beside(List<Path> files, long maxSize) throws IOException {
        SortedMap<String, byte[]> beside = new TreeMap<>();
        for (Path file : files) {
            long most = markdown(file) ? maxSize : Picture.LARGEST;
            beside.put(file.getFileName().toString(), Files.size(file) > most ? TOO_LARGE : Files.readAllBytes(file));
        }
        return beside;
    }

    /** What keeps a folder from being read whole, as a sentence; empty if nothing does. */
    static Optional<String> problem(Path root) {
        if (!Files.exists(root)) {
            return Optional.of("The folder " + root + " is not there.");
        }
        if (!Files.isDirectory(root)) {
            return Optional.of(root + " is a file, and a folder is needed.");
        }
        try {
            List<Path> closed = new ArrayList<>();
            visit(root.toRealPath(), (file, attributes) -> {
                if (!Files.isReadable(file)) {
                    closed.add(file);
                }
            });
            return closed.stream().findFirst().map(file -> unreadable(root, file));
        } catch (FileSystemException e) {
            return Optional.of(unreadable(root, Path.of(e.getFile())));
        } catch (IOException e) {
            return Optional.of("The folder " + root + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String unreadable(Path root, Path closed) {
        return "The folder " + root + " cannot be read, since Rampart may not open " + closed + ".";
    }

    /** Changes whenever a file comes, goes or is written; much cheaper than reading them. */
    static String signature(Path root) throws IOException {
        List<String> files = new ArrayList<>();
        visit(
                root,
                (file, attributes) -> files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime()));
        files.sort(null);
        return SourceFile.hash(String.join("\n", files).getBytes(StandardCharsets.UTF_8));
    }

    private static void visit(Path root, BiConsumer<Path, BasicFileAttributes> each) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return hidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !hidden(file) && (yaml(file) || markdown(file) || image(file))) {
                    each.accept(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean hidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean yaml(Path path) {
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    }

    private static boolean image(Path path) {
        return Picture.named(path.getFileName().toString());
    }

    private static boolean markdown(Path path) {
        return path.toString().endsWith(".md");
    }
}

package dev.rampart.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A folder of documents. Hidden files and folders are left alone, and links are not followed out of it. */
final class Folder {
    private Folder() {}

    /** Every YAML file, by path. */
    static List<SourceFile> read(Origin origin, Path root, long maxSize) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        visit(root, (file, attributes) -> {
            String path = root.relativize(file).toString().replace('\\', '/');
            try {
                files.add(
                        attributes.size() > maxSize
                                ? SourceFile.tooLarge(origin, path, attributes.size())
                                : SourceFile.of(origin, path, Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
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
        return SourceFile.hash(String.join("\n", files).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void visit(Path root, BiConsumer<Path, BasicFileAttributes> each) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return hidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !hidden(file) && yaml(file)) {
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
}

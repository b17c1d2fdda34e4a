package dev.rampart.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * The documents that came with the product. A class loader cannot list a folder, and a packed jar need not even have
 * entries for folders, so a file that is surely there leads to the jar or the directory that holds them all.
 */
final class Shipped {
    static final String ROOT = "content";
    private static final String ANCHOR = ROOT + "/schema/questions.json";

    private Shipped() {}

    static List<SourceFile> files(long maxSize) {
        URL anchor = Thread.currentThread().getContextClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("The product came without its documents: there is no " + ANCHOR);
        }
        try {
            URI uri = anchor.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Folder.read(Origin.SHIPPED, Path.of(uri).getParent().getParent(), maxSize);
            }
            URI jar = URI.create(uri.getRawSchemeSpecificPart()
                    .substring(0, uri.getRawSchemeSpecificPart().indexOf("!/")));
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                return Folder.read(Origin.SHIPPED, files.getPath("/" + ROOT), maxSize);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

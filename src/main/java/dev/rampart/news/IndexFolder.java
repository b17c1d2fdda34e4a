package dev.rampart.news;

import dev.rampart.news.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/** Where this node keeps its index of the news. */
final class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /** Opens it or begins it; where another process has it open, one of its own. */
    static SearchIndex open(Path folder) throws IOException {
        try {
            return new SearchIndex(FSDirectory.open(folder));
        } catch (LockObtainFailedException e) {
            LOG.info("the news index in the data folder belongs to another process; making one apart");
            return new SearchIndex(FSDirectory.open(Files.createTempDirectory("rampart-news-index")));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the news index cannot be read and is made anew: %s", e.getMessage());
            delete(folder);
            return new SearchIndex(FSDirectory.open(folder));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

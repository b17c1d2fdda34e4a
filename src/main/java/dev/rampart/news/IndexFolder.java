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

    /** More processes than share one data folder. */
    private static final int MOST = 20;

    private IndexFolder() {}

    /**
     * Opens it or begins it: {@code news-index} in the data folder, or the first of {@code news-index-2} and so on that no other
     * process has open. Each is found again by whoever comes next, so none is left behind.
     */
    static SearchIndex open(Path data) throws IOException {
        for (int place = 1; ; place++) {
            try {
                return openOne(data.resolve(place == 1 ? "news-index" : "news-index-" + place));
            } catch (LockObtainFailedException e) {
                if (place == MOST) {
                    throw e;
                }
                LOG.infof("the news index %d in the data folder belongs to another process", place);
            }
        }
    }

    private static SearchIndex openOne(Path folder) throws IOException {
        try {
            return new SearchIndex(FSDirectory.open(folder));
        } catch (LockObtainFailedException e) {
            throw e;
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

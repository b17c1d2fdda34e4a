package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    @TempDir
    Path data;

    private List<String> folders() throws IOException {
        try (Stream<Path> there = Files.list(data)) {
            return there.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void what_was_made_is_found_again() throws IOException {
        try (SearchIndex index = IndexFolder.open(data)) {
            index.commit(Map.of("through", "7"));
        }
        try (SearchIndex index = IndexFolder.open(data)) {
            assertEquals(Map.of("through", "7"), index.marks());
        }
    }

    @Test
    void whoever_comes_while_another_has_it_open_makes_one_beside_it_and_none_is_left_behind() throws IOException {
        for (int start = 0; start < 3; start++) {
            try (SearchIndex first = IndexFolder.open(data);
                    SearchIndex second = IndexFolder.open(data)) {
                first.commit(Map.of("of", "first"));
                second.commit(Map.of("of", "second"));
                assertEquals(Map.of("of", "second"), second.marks());
            }
            assertEquals(List.of("news-index", "news-index-2"), folders());
        }
    }

    @Test
    void one_that_cannot_be_read_is_made_anew() throws IOException {
        try (SearchIndex index = IndexFolder.open(data)) {
            index.commit(Map.of("through", "7"));
        }
        try (Stream<Path> files = Files.list(data.resolve("news-index"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "no index");
            }
        }
        try (SearchIndex index = IndexFolder.open(data)) {
            assertEquals(Map.of(), index.marks());
            assertTrue(index.size() == 0);
        }
    }
}

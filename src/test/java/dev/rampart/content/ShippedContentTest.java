package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents below content/, as they lie there and as they stand in the database after the start. */
@QuarkusTest
class ShippedContentTest {
    private static final Path CONTENT = Path.of("content");
    private static final String DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";
    private static final String HEADER = "# yaml-language-server: $schema=";

    @Inject
    Kinds kinds;

    @Inject
    Documents documents;

    @Test
    void each_file_belongs_to_exactly_one_kind() {
        Map<String, List<String>> wrong = new TreeMap<>();
        for (String file : files()) {
            List<String> claimants = kinds.inOrder().stream()
                    .filter(kind -> claims(kind, file))
                    .map(DocumentKind::name)
                    .toList();
            if (claimants.size() != 1) {
                wrong.put(file, claimants);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void each_file_is_without_flaw_and_counts() {
        Map<String, List<String>> flaws = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Document.<Document>list("origin = ?1 and removedAt is null", Origin.SHIPPED)
                        .forEach(document -> document.flaws.forEach(
                                flaw -> flaws.computeIfAbsent(document.path, path -> new ArrayList<>())
                                        .add(flaw.line + ":" + flaw.column + " " + flaw.sentence))));
        assertEquals(Map.of(), flaws);
        Set<String> inForce = new TreeSet<>();
        kinds.inOrder().forEach(kind -> documents.inForce(kind.name()).forEach(edition -> inForce.add(edition.path())));
        assertEquals(files(), inForce);
    }

    @Test
    void each_schema_is_one_of_draft_2020_12_and_is_used() throws IOException {
        Schema ofSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DRAFT_2020_12));
        Set<String> found = new TreeSet<>();
        try (Stream<Path> schemas = Files.list(CONTENT.resolve("schema"))) {
            for (Path file : schemas.toList()) {
                JsonNode schema = new ObjectMapper().readTree(Files.readString(file));
                assertEquals(DRAFT_2020_12, schema.path("$schema").asText(), file.toString());
                assertEquals(List.of(), ofSchemas.validate(schema), file.toString());
                found.add(file.getFileName().toString());
            }
        }
        assertEquals(kinds.inOrder().stream().map(DocumentKind::schema).collect(Collectors.toSet()), found);
    }

    @Test
    void each_file_begins_with_the_line_by_which_an_editor_finds_its_schema() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        for (String file : files()) {
            Path path = CONTENT.resolve(file);
            String first = Files.readAllLines(path).get(0);
            Path schema = CONTENT.resolve("schema")
                    .resolve(kinds.of(file).orElseThrow().schema());
            if (!first.equals(
                    HEADER + path.getParent().relativize(schema).toString().replace('\\', '/'))) {
                wrong.put(file, first);
            }
            assertTrue(Files.exists(schema), schema.toString());
        }
        assertEquals(Map.of(), wrong);
    }

    private static boolean claims(DocumentKind kind, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + kind.files()).matches(Path.of(file));
    }

    /** Every YAML file below content/. */
    private static Set<String> files() {
        try (Stream<Path> all = Files.walk(CONTENT)) {
            Set<String> files = all.map(CONTENT::relativize)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.matches(".*\\.ya?ml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(files.size() > 20, () -> files.size() + " files");
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

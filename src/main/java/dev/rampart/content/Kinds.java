package dev.rampart.content;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The kinds of documents that the features have registered. */
@ApplicationScoped
class Kinds {
    /** For files in the operator's folder that belong to no kind. */
    static final String UNKNOWN = "unknown";

    /** Changes when more is read of documents than before, so that those that are known are read again. */
    private static final String READING = "images and topics";

    private final Map<String, DocumentSchema> schemas = new ConcurrentHashMap<>();

    @Inject
    @All
    List<DocumentKind> registered;

    @ConfigProperty(name = "quarkus.application.version")
    String productVersion;

    /** Each after those that it depends on. */
    List<DocumentKind> inOrder() {
        List<DocumentKind> ordered = new ArrayList<>();
        List<DocumentKind> left = new ArrayList<>(registered);
        while (!left.isEmpty()) {
            List<String> waiting = left.stream().map(DocumentKind::name).toList();
            List<DocumentKind> free = left.stream()
                    .filter(kind -> kind.dependsOn().stream().noneMatch(waiting::contains))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("These kinds of documents depend on each other: " + waiting);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    Optional<DocumentKind> of(String path) {
        return registered.stream()
                .filter(kind -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + kind.files())
                        .matches(Path.of(path)))
                .findFirst();
    }

    /** Kinds whose documents refer to those of another. */
    boolean dependedOn(DocumentKind kind) {
        return registered.stream().anyMatch(other -> other.dependsOn().contains(kind.name()));
    }

    Optional<DocumentKind> named(String name) {
        return registered.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    DocumentSchema schema(DocumentKind kind) {
        return schemas.computeIfAbsent(kind.schema(), DocumentSchema::named);
    }

    /** Stands for the rules by which a kind is judged: another schema or another version of the product, another judgement. */
    String rules(DocumentKind kind) {
        return SourceFile.hash(
                productVersion.getBytes(StandardCharsets.UTF_8),
                READING.getBytes(StandardCharsets.UTF_8),
                DocumentSchema.text(kind.schema()).getBytes(StandardCharsets.UTF_8));
    }

    /** "`exams/*.yaml` (exam blueprint), `questions/**.yaml` (questions)". */
    String places() {
        return registered.stream()
                .map(kind -> "`" + kind.files() + "` (" + kind.title().toLowerCase(java.util.Locale.ROOT) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

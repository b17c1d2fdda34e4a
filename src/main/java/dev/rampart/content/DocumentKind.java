package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * One kind of document and what it means to the feature that owns it. A feature registers its kind as a CDI bean
 * ({@code @ApplicationScoped class SourcesKind implements DocumentKind}); the import finds it and does everything else:
 * it lists the files, parses them, holds them against the JSON Schema, keeps their versions, and tells the author what is
 * wrong with a broken one.
 *
 * <p>The order of calls, for the documents of a kind that are new or changed:
 *
 * <ol>
 *   <li>{@link #check} for each of them, after the kinds of {@link #dependsOn} have been imported;
 *   <li>for each that has no flaw {@link #inForce}, in a transaction of its own which also keeps the version;
 *   <li>for each path whose document is gone, {@link #withdrawn}.
 * </ol>
 *
 * <p>All of it runs on one node at a time. What a method throws costs the one document and is logged.
 */
public interface DocumentKind {
    /** Stable, stored with each document, for example "questions". */
    String name();

    /** What an instructor calls a document of this kind, for example "Questions". */
    String title();

    /** Which files are of this kind: a glob over the path below the content folder, for example "questions/**.yaml". */
    String files();

    /** The JSON Schema (draft 2020-12) as a file of {@code content/schema/}, for example "questions.json". */
    String schema();

    /** Names of the kinds whose documents this one refers to: when one of those changes, this kind is checked again. */
    default Set<String> dependsOn() {
        return Set.of();
    }

    /**
     * The places, as JSON pointers, in which a document of this kind names its companions: Markdown files that lie beside it.
     * They are read with it and belong to its version; {@link Draft#companion} and {@link Edition#companions} have them.
     *
     * @param json the document, which may still be at odds with the schema
     */
    default List<String> companions(JsonNode json) {
        return List.of();
    }

    /**
     * Reports what an author must not write in the browser, by {@link Draft#flaw}: asked beside {@link #check} before anything of
     * theirs counts. Files are the operator's and are not asked.
     */
    default void checkAuthor(Draft draft, Reader author) {}

    /**
     * Reports what the schema cannot say, by {@link Draft#flaw}. The draft parses as YAML but may still be at odds with the
     * schema, so it is read tolerantly ({@code json().path("x")}); where both find something at the same place, this one's
     * sentence is kept.
     */
    default void check(Draft draft, Batch batch) {}

    /**
     * What keeps a document from being published in the browser although nothing keeps it from counting, such as errors that a
     * linter found. What comes as a file is not held up by it.
     */
    default List<Flaw> objections(Draft draft) {
        return List.of();
    }

    /**
     * Whether a document is meant for its author alone, so that no other instructor sees it on the desk either.
     *
     * @param json the document, which may still be at odds with the schema
     */
    default boolean personal(JsonNode json) {
        return false;
    }

    /**
     * The JSON pointers to ids that are never used twice, whatever document they stand in: a duplicate gets new ones.
     *
     * @param json the document, which may still be at odds with the schema
     */
    default List<String> ids(JsonNode json) {
        return List.of();
    }

    /**
     * The document now counts, in this version; called again when another version or the other origin takes over, and
     * possibly twice for the same. It must replace whatever the path had before.
     */
    default void inForce(Edition edition) {}

    /** No document of this path counts any longer. What it had may be shown as history, and is not given to anyone new. */
    default void withdrawn(String path) {}
}

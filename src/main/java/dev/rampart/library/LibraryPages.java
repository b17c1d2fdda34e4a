package dev.rampart.library;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of what is elsewhere, by kind, level and task. */
@Path("/library")
class LibraryPages {
    private static final int PAGE = 25;
    private static final List<String> LEVELS = List.of("100", "200", "300", "400");

    @Inject
    Library library;

    @Inject
    Catalog catalog;

    record list(Filter filter, Paged<LibraryItem> found, Choices choices) implements TemplateInstance {}

    /** What the filters can be set to, where the library has something of it. */
    record Choices(List<String> levels, List<LibraryItem.Kind> kinds, List<Serving> tasks) {}

    /** A task of an exam, as the address names it: "scs-c03/4.2". */
    record Serving(String id, String title) {
        static Stream<Serving> of(Blueprint exam) {
            return exam.domains().stream()
                    .flatMap(domain -> domain.tasks().stream())
                    .map(task -> new Serving(
                            exam.id() + "/" + task.id(), exam.code() + " " + task.id() + ": " + task.name()));
        }

        boolean servedBy(LibraryItem item) {
            int slash = id.indexOf('/');
            return item.serves(id.substring(0, slash), id.substring(slash + 1));
        }
    }

    @GET
    public TemplateInstance list(
            @RestQuery String level, @RestQuery String kind, @RestQuery String task, @RestQuery int page) {
        List<LibraryItem> all = library.items();
        Choices choices = choices(all);
        Filter filter = Filter.NONE
                .with("level", level)
                .with("kind", kind)
                .with("task", task)
                .known("level", LEVELS)
                .known(
                        "kind",
                        Stream.of(LibraryItem.Kind.values())
                                .map(LibraryItem.Kind::id)
                                .toList())
                .known(
                        "task",
                        catalog.exams().stream()
                                .flatMap(Serving::of)
                                .map(Serving::id)
                                .toList());
        List<LibraryItem> found = all.stream()
                .filter(item -> !filter.has("level") || filter.get("level").equals(String.valueOf(item.level())))
                .filter(item -> !filter.has("kind")
                        || filter.get("kind").equals(item.kind().id()))
                .filter(item -> !filter.has("task") || new Serving(filter.get("task"), "").servedBy(item))
                .toList();
        return new list(filter, Paged.of(found, page, PAGE), choices);
    }

    private Choices choices(List<LibraryItem> all) {
        return new Choices(
                LEVELS,
                Stream.of(LibraryItem.Kind.values())
                        .filter(kind -> all.stream().anyMatch(item -> item.kind() == kind))
                        .toList(),
                catalog.exams().stream()
                        .flatMap(Serving::of)
                        .filter(task -> all.stream().anyMatch(task::servedBy))
                        .toList());
    }
}

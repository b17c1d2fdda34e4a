package dev.rampart.library;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.Edition;
import dev.rampart.content.InForce;
import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documentation, whitepapers, training and other things elsewhere that are worth a learner's time. */
@ApplicationScoped
public class Library {
    /** From easy to hard; of one level by title. */
    private static final Comparator<LibraryItem> ORDER = Comparator.comparingInt(LibraryItem::level)
            .thenComparing(LibraryItem::title, String.CASE_INSENSITIVE_ORDER);

    private final InForce<LibraryItem> items;

    @Inject
    Library(Documents documents, Clock clock) {
        items = new InForce<>(documents, clock, LibraryKind.NAME, Library::read);
    }

    /** Of one id the later origin wins, in whatever files they stand. */
    private static List<LibraryItem> read(List<Edition> editions) {
        Map<String, LibraryItem> byId = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            for (Edition edition : editions) {
                if (edition.origin() == origin) {
                    edition.json()
                            .path("items")
                            .forEach(item -> byId.put(item.path("id").asText(), LibraryItem.of(item)));
                }
            }
        }
        return byId.values().stream().sorted(ORDER).toList();
    }

    /** Every item, from easy to hard. */
    public List<LibraryItem> items() {
        return items.all();
    }

    public Optional<LibraryItem> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What is good for a task of an exam, from easy to hard.
     *
     * @param exam for example "scs-c03"
     * @param task for example "4.2"
     */
    public List<LibraryItem> ofTask(String exam, String task) {
        return items().stream().filter(item -> item.serves(exam, task)).toList();
    }

    /** Everything of a kind, from easy to hard. */
    public List<LibraryItem> ofKind(LibraryItem.Kind kind) {
        return items().stream().filter(item -> item.kind() == kind).toList();
    }

    void changed(@Observes ContentChanged change) {
        items.changed(change);
    }
}

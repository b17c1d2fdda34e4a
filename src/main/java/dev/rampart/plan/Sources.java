package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.library.Library;
import dev.rampart.library.LibraryItem;
import dev.rampart.workshop.Workshops;
import dev.rampart.workshop.Workshops.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to learn from for an exam: workshops of ours and of AWS's, and the library. */
@ApplicationScoped
class Sources {
    /** What reading takes when nobody could say. */
    private static final int READING = 20;

    @Inject
    Workshops workshops;

    @Inject
    Library library;

    /**
     * A workshop whose length nobody knows cannot be planned and is left out.
     *
     * @param preferred ids of what the learner's goal names
     */
    List<Resource> of(Blueprint exam, Set<String> preferred) {
        List<Resource> resources = new ArrayList<>();
        for (Workshops.Entry entry : workshops.entries()) {
            Set<String> tasks = tasks(entry.tasks(), exam);
            String id = id(entry.provider(), entry.id());
            if (!tasks.isEmpty() && entry.minutes() != null) {
                resources.add(new Resource(
                        entry.provider() == Provider.OWN ? ResourceKind.WORKSHOP : ResourceKind.AWS_WORKSHOP,
                        id,
                        entry.title(),
                        entry.minutes(),
                        entry.href(),
                        tasks,
                        preferred.contains(id)));
            }
        }
        for (LibraryItem item : library.items()) {
            Set<String> tasks = tasks(item.tasks(), exam);
            if (!tasks.isEmpty()) {
                resources.add(new Resource(
                        ResourceKind.READING,
                        "library:" + item.id(),
                        item.title(),
                        item.minutes() == null ? READING : item.minutes(),
                        item.url(),
                        tasks,
                        preferred.contains("library:" + item.id())));
            }
        }
        return resources;
    }

    private static Set<String> tasks(Map<String, List<String>> byExam, Blueprint exam) {
        return Set.copyOf(byExam.getOrDefault(exam.id(), List.of()));
    }

    private static String id(Provider provider, String id) {
        return (provider == Provider.OWN ? "workshop:" : "aws-workshop:") + id;
    }

    /** Ids of what the learner has finished, wherever they did it. */
    Set<String> finished(long accountId) {
        return workshops.finished(accountId).stream()
                .map(finished -> id(finished.provider(), finished.id()))
                .collect(Collectors.toSet());
    }

    /** Where a stage of a path leads to; what is not there any longer is left out. */
    List<Goals.Link> links(CareerPath.Stage stage) {
        List<Goals.Link> links = new ArrayList<>();
        stage.workshops()
                .forEach(id -> workshops
                        .entry(Provider.OWN, id)
                        .ifPresent(entry -> links.add(new Goals.Link("Workshop", entry.title(), entry.href()))));
        stage.awsWorkshops()
                .forEach(id -> workshops
                        .entry(Provider.AWS, id)
                        .ifPresent(entry -> links.add(new Goals.Link("AWS's workshop", entry.title(), entry.href()))));
        stage.library()
                .forEach(id -> library.item(id)
                        .ifPresent(item -> links.add(new Goals.Link(item.kind().title(), item.title(), item.url()))));
        return links;
    }

    /** Whether there is a workshop or an item of that {@link Resource#id}. */
    boolean has(String resource) {
        String id = resource.substring(resource.indexOf(':') + 1);
        return switch (resource.substring(0, resource.indexOf(':'))) {
            case "workshop" -> workshops.entry(Provider.OWN, id).isPresent();
            case "aws-workshop" -> workshops.entry(Provider.AWS, id).isPresent();
            default -> library.item(id).isPresent();
        };
    }
}

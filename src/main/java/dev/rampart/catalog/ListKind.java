package dev.rampart.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Documents;
import dev.rampart.content.Draft;
import dev.rampart.content.UniqueIds;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Documents that list things elsewhere, each with an id, the exam tasks that it serves, and a note. Whoever needs the list
 * reads the documents that count as they are, so nothing is kept besides; an operator's folder may add lists to what is
 * shipped.
 */
public abstract class ListKind implements DocumentKind {
    private final String name;
    private final String title;
    private final String files;
    private final String list;

    @Inject
    Catalog catalog;

    @Inject
    Documents documents;

    /** @param list the key in the document that holds the things */
    protected ListKind(String name, String title, String files, String list) {
        this.name = name;
        this.title = title;
        this.files = files;
        this.list = list;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String files() {
        return files;
    }

    @Override
    public String schema() {
        return name + ".json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam");
    }

    @Override
    public List<String> ids(JsonNode json) {
        return IntStream.range(0, json.path(list).size())
                .mapToObj(i -> Draft.pointer(list, i, "id"))
                .toList();
    }

    @Override
    public void check(Draft draft, Batch batch) {
        for (int i = 0; i < draft.json().path(list).size(); i++) {
            String item = Draft.pointer(list, i);
            TaskCheck.tasks(draft, item + "/tasks", catalog.exams());
            draft.checkMarkdown(item + "/note");
        }
        UniqueIds.check(draft, batch, list, (origin, ids) -> UniqueIds.owners(documents.inForce(name), list, origin));
    }
}

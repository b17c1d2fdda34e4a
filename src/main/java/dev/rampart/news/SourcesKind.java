package dev.rampart.news;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import dev.rampart.content.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Documents that list the sources of the news. */
@ApplicationScoped
class SourcesKind implements DocumentKind {
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "news-sources";
    }

    @Override
    public String title() {
        return "News sources";
    }

    @Override
    public String files() {
        return "news/*.yaml";
    }

    @Override
    public String schema() {
        return "sources.json";
    }

    @Override
    public void check(Draft draft, Batch batch) {
        JsonNode sources = draft.json().path("sources");
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            String pointer = Draft.pointer("sources", i);
            checkId(draft, pointer + "/id", seen, batch);
            for (String field : List.of("url", "mirror", "home")) {
                checkAddress(draft, pointer + "/" + field);
            }
        }
    }

    private static void checkId(Draft draft, String pointer, Map<String, String> seen, Batch batch) {
        String id = draft.json().at(pointer).asText();
        String before = seen.putIfAbsent(id, pointer);
        if (before != null) {
            draft.flaw(pointer, "The id `" + id + "` stands on line " + draft.line(before) + " already.");
            return;
        }
        NewsSource known = NewsSource.named(id);
        boolean elsewhere = known != null
                && known.document != null
                && !known.document.equals(draft.path())
                && batch.present(known.document);
        if (elsewhere) {
            draft.flaw(pointer, "The id `" + id + "` belongs to " + known.document + ". Take another one.");
        }
    }

    private static void checkAddress(Draft draft, String pointer) {
        JsonNode address = draft.json().at(pointer);
        if (address.isTextual() && !usable(address.asText())) {
            draft.flaw(pointer, "`" + address.asText() + "` is not an address that can be fetched.");
        }
    }

    private static boolean usable(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).isPresent() && address.length() <= 2000;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void inForce(Edition edition) {
        List<SourcesDocument.Listed> listed = SourcesDocument.of(edition.json()).sources();
        Set<String> slugs = listed.stream().map(SourcesDocument.Listed::id).collect(Collectors.toSet());
        Map<String, NewsSource> known = NewsSource.<NewsSource>list("slug in ?1", slugs).stream()
                .collect(Collectors.toMap(source -> source.slug, Function.identity()));
        for (SourcesDocument.Listed one : listed) {
            NewsSource source = known.getOrDefault(one.id(), new NewsSource());
            source.listed(one, edition.path(), clock.instant());
            source.persist();
        }
        NewsSource.<NewsSource>list("document = ?1 and slug not in ?2", edition.path(), slugs)
                .forEach(NewsSource::unlisted);
    }

    @Override
    public void withdrawn(String path) {
        NewsSource.<NewsSource>list("document", path).forEach(NewsSource::unlisted);
    }
}

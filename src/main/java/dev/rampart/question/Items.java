package dev.rampart.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Edition;
import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the versions of items in step with the documents that count. */
@ApplicationScoped
class Items {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** What a path says now replaces what it said before. A question whose content is unchanged keeps its version. */
    void place(Edition edition) {
        Set<String> affected = leave(edition.path());
        List<ObjectNode> questions = QuestionJson.each(edition.json());
        List<String> ids = questions.stream().map(Items::id).toList();
        Map<String, Item> items = Item.<Item>stream("id in ?1", ids).collect(Collectors.toMap(i -> i.id, i -> i));
        Map<String, ItemVersion> versions = ItemVersion.<ItemVersion>stream("item.id in ?1", ids)
                .collect(Collectors.toMap(v -> v.item.id + v.hash, Function.identity()));
        for (ObjectNode question : questions) {
            Item item = items.computeIfAbsent(id(question), Item::named);
            String hash = hash(QuestionJson.canonical(question));
            ItemVersion version = versions.computeIfAbsent(
                    item.id + hash, key -> ItemVersion.of(item, question, hash, clock.instant()));
            ItemPlace.add(edition.path(), edition.origin(), version);
        }
        affected.addAll(ids);
        settle(affected);
    }

    void withdraw(String path) {
        settle(leave(path));
    }

    /** @return the items that the path had */
    private Set<String> leave(String path) {
        Set<String> had = new HashSet<>(
                entities.createQuery("select p.item.id from ItemPlace p where p.path = :path", String.class)
                        .setParameter("path", path)
                        .getResultList());
        ItemPlace.delete("path", path);
        return had;
    }

    /** Of the places that an item has the one whose origin wins counts; an item without any is retired. */
    private void settle(Collection<String> ids) {
        Map<String, ItemPlace> winning = new HashMap<>();
        for (ItemPlace place : ItemPlace.<ItemPlace>list("item.id in ?1", ids)) {
            winning.merge(place.item.id, place, (a, b) -> a.origin.compareTo(b.origin) > 0 ? a : b);
        }
        for (Item item : Item.<Item>list("id in ?1", ids)) {
            ItemPlace place = winning.get(item.id);
            item.version = place == null ? null : place.version;
        }
    }

    /** Which file of an origin has each of these items, if one has. */
    Map<String, String> owners(Origin origin, Collection<String> ids) {
        return entities.createQuery(
                        "select p.item.id, p.path from ItemPlace p where p.origin = :origin and p.item.id in :ids",
                        Object[].class)
                .setParameter("origin", origin)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (a, b) -> a));
    }

    /**
     * Of these ids those that another document has, with their audience there; "" is everyone. The same path in another origin
     * is another document.
     */
    Map<String, String> elsewhere(Set<String> ids, Draft draft) {
        return entities.createQuery(
                        "select p.item.id, coalesce(v.audience, '') from ItemPlace p join p.version v"
                                + " where p.item.id in :ids and (p.path <> :path or p.origin <> :origin)",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("path", draft.path())
                .setParameter("origin", draft.origin())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (a, b) -> a));
    }

    /** Which of these ids belong to questions that count. */
    Set<String> known(Collection<String> ids) {
        return new HashSet<>(entities.createQuery(
                        "select i.id from Item i where i.version is not null and i.id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private static String id(ObjectNode question) {
        return question.path("id").asText();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

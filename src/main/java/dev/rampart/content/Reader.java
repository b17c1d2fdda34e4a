package dev.rampart.content;

import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Set;

/**
 * Who looks at documents on the desk. One that is not for everyone is there for those to whom all the audiences that it names
 * belong.
 *
 * @param all whether every document is theirs to see, as it is for an administrator
 * @param audiences that are theirs, as documents write them, for example "group:thursday-circle"
 */
public record Reader(boolean all, Set<String> audiences) {
    /** Sees everything. */
    public static final Reader ALL = new Reader(true, Set.of());

    public Reader {
        audiences = Set.copyOf(audiences);
    }

    /** @param named by a document; empty for one that is for everyone */
    public boolean sees(Set<String> named) {
        return all || audiences.containsAll(named);
    }

    /** In a query with a document {@code d} and, unless all is seen, the parameter {@code audiences}. */
    String condition() {
        return all
                ? ""
                : " and not exists (select 1 from Document x join x.audiences y where x.id = d.id and y not in :audiences)";
    }

    /** The same where a manuscript {@code m} is joined and {@code account} is set: whoever opened a document sees it, whatever it says. */
    String conditionOfAuthors() {
        return all
                ? ""
                : " and (m.authorId = :account or not exists (select 1 from Document x join x.audiences y where x.id = d.id"
                        + " and y not in :audiences))";
    }

    /** What the conditions need. */
    Map<String, Object> parameters() {
        return all ? Map.of() : Map.of("audiences", audiences);
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters().forEach(query::setParameter);
        return query;
    }
}

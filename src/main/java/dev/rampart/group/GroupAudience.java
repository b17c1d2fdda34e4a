package dev.rampart.group;

import dev.rampart.question.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The members of a study group; whoever leaves it is given its questions no more. */
@ApplicationScoped
class GroupAudience implements Audience {
    static final String SCHEME = "group";

    static String id(String slug) {
        return SCHEME + ":" + slug;
    }

    private record Row(String slug, String name) {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public List<Named> of(long account) {
        return Membership.find(
                        "select m.group.slug, m.group.name from Membership m where m.accountId = ?1"
                                + " order by lower(m.group.name), m.group.id",
                        account)
                .project(Row.class)
                .stream()
                .map(row -> new Named(id(row.slug()), row.name()))
                .toList();
    }

    @Override
    public Optional<String> title(String name) {
        return StudyGroup.<StudyGroup>find("slug", name).firstResultOptional().map(group -> group.name);
    }
}

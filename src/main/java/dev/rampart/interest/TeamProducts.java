package dev.rampart.interest;

import dev.rampart.group.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What study groups use; every member may say so. */
@ApplicationScoped
class TeamProducts {
    private static final String PLACE = "/products";

    @Inject
    Teams groups;

    @Inject
    Profiles profiles;

    @Inject
    Clock clock;

    /**
     * Adds what is not there yet, all or nothing.
     *
     * @return what is wrong, as a sentence
     */
    @Transactional
    Optional<String> add(String slug, long account, Collection<String> ticked, String typed) {
        Teams.Team group = groups.locked(slug, account);
        Set<String> there = of(group.id());
        List<String> fresh = profiles.names(ticked, typed).names().stream()
                .filter(name -> !there.contains(name))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.of("Name at least one product that is not there yet.");
        }
        Optional<String> error =
                new ProductNames(Stream.concat(there.stream(), fresh.stream()).toList()).error();
        if (error.isPresent()) {
            return error;
        }
        fresh.forEach(name -> TeamProduct.add(group.id(), name, account, now()));
        TeamChange.note(group.id(), account, now());
        groups.tell(group, account, "added " + Relevance.words(fresh) + " to what the group uses", PLACE);
        return Optional.empty();
    }

    /** What is gone already stays gone. */
    @Transactional
    void remove(String slug, long account, String product) {
        Teams.Team group = groups.locked(slug, account);
        if (TeamProduct.delete("groupId = ?1 and product = ?2", group.id(), product) > 0) {
            TeamChange.note(group.id(), account, now());
            groups.tell(group, account, "took " + product + " out of what the group uses", PLACE);
        }
    }

    private static Set<String> of(long group) {
        return TeamProduct.of(List.of(group)).getOrDefault(group, new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package dev.rampart.group;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind of thing that a member shows the group. Whoever has no row shares nothing. */
@Entity
class Share extends PanacheEntity {
    enum What {
        TOTALS,
        SCORES
    }

    @Column(name = "membership_id", nullable = false)
    public Long membershipId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public What what;

    @Column(name = "shared_since", nullable = false)
    public Instant since;

    private record Row(long membershipId, What what) {}

    static Sharing of(Membership membership) {
        return Sharing.of(
                find("select what from Share where membershipId = ?1", membership.id).project(What.class).stream()
                        .collect(Collectors.toSet()));
    }

    /** What each member of a group shares, by membership; whoever shares nothing is left out. */
    static Map<Long, Sharing> in(StudyGroup group) {
        Map<Long, Set<What>> shares = find(
                        "select s.membershipId, s.what from Share s, Membership m where m.id = s.membershipId and m.group = ?1",
                        group)
                .project(Row.class)
                .stream()
                .collect(Collectors.groupingBy(Row::membershipId, Collectors.mapping(Row::what, Collectors.toSet())));
        Map<Long, Sharing> sharing = new HashMap<>();
        shares.forEach((membership, set) -> sharing.put(membership, Sharing.of(set)));
        return sharing;
    }

    /** Shares exactly this from now on. What was shared before keeps its date. */
    static void set(Membership membership, Sharing sharing, Instant now) {
        Set<What> before = of(membership).set();
        for (What what : What.values()) {
            boolean wanted = sharing.set().contains(what);
            if (before.contains(what) && !wanted) {
                delete("membershipId = ?1 and what = ?2", membership.id, what);
            } else if (wanted && !before.contains(what)) {
                Share share = new Share();
                share.membershipId = membership.id;
                share.what = what;
                share.since = now;
                share.persist();
            }
        }
    }
}

package dev.rampart.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What someone told of themselves once, besides the products and tasks, which are rows. */
@Entity
@Table(name = "interest_profile")
class InterestProfile extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    Long accountId;

    @Column(nullable = false, length = 20)
    String levels = "";

    /** The id of a path, or null for that of the plan. */
    @Column(length = 100)
    String path;

    /** Whether the exam and the path of the plan count. */
    @Column(name = "from_plan", nullable = false)
    boolean fromPlan = true;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    /** What they told; a blank one, which is not stored, while that is nothing. */
    static InterestProfile of(long account) {
        InterestProfile known = findById(account);
        if (known != null) {
            return known;
        }
        InterestProfile blank = new InterestProfile();
        blank.accountId = account;
        return blank;
    }

    Set<Integer> levels() {
        return Arrays.stream(levels.split(","))
                .filter(level -> !level.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void tell(Collection<Integer> levels, String path, boolean fromPlan, Instant now) {
        this.levels = levels.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
        this.path = path;
        this.fromPlan = fromPlan;
        changedAt = now;
        persist();
    }
}

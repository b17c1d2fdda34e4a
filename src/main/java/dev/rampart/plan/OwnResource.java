package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A book or a course of a learner's own. */
@Entity
@Table(name = "plan_own_resource")
class OwnResource extends PanacheEntity {
    enum Kind {
        BOOK,
        VIDEO_COURSE;

        public String words() {
            return this == BOOK ? "Book" : "Video course";
        }
    }

    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = 40)
    public String exam;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Kind kind;

    @Column(nullable = false, length = 200)
    public String title;

    @Column(length = 2000)
    public String link;

    /** Of a book, or null. */
    public Integer pages;

    @Column(nullable = false)
    public int minutes;

    @Column(nullable = false, length = 100)
    public String domains;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static List<OwnResource> of(long accountId, String exam) {
        return list("accountId = ?1 and exam = ?2 order by createdAt, id", accountId, exam);
    }

    static OwnResource of(long accountId, long id) {
        OwnResource own = findById(id);
        if (own == null || own.accountId != accountId) {
            throw Problem.notFound("You have no such book or course.");
        }
        return own;
    }

    String key() {
        return "own:" + id;
    }

    List<String> domainIds() {
        return domains.isEmpty() ? List.of() : Arrays.asList(domains.split(","));
    }

    /** @param minutesDone of it, in this plan or before */
    Resource resource(Blueprint blueprint, int minutesDone) {
        List<String> covered = domainIds();
        Set<String> tasks = blueprint.domains().stream()
                .filter(domain -> covered.isEmpty() || covered.contains(domain.id()))
                .flatMap(domain -> domain.tasks().stream())
                .map(Blueprint.Task::id)
                .collect(Collectors.toSet());
        return new Resource(ResourceKind.OWN, key(), title, Math.max(0, minutes - minutesDone), link, tasks, true);
    }
}

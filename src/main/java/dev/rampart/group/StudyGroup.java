package dev.rampart.group;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * People who learn together for one exam, up to one common day. Whoever changes who belongs to it or who owns it holds its
 * row's lock, so that two who act at once do so one after the other.
 */
@Entity
@Table(name = "study_group")
class StudyGroup extends PanacheEntity {
    /** Its place in the address; never changes. */
    @Column(nullable = false, length = 60)
    public String slug;

    @Column(nullable = false, length = 80)
    public String name;

    /** May be "". */
    @Column(nullable = false, length = 1000)
    public String description;

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    @Column(name = "common_date", nullable = false)
    public LocalDate commonDate;

    @Column(name = "owner_id", nullable = false)
    public Long ownerId;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** @throws jakarta.ws.rs.WebApplicationException 404 where there is none, or the person is no member of it */
    static StudyGroup of(String slug, long accountId) {
        return StudyGroup.<StudyGroup>find(
                        "from StudyGroup g where g.slug = ?1"
                                + " and exists (select 1 from Membership m where m.group = g and m.accountId = ?2)",
                        slug,
                        accountId)
                .firstResultOptional()
                .orElseThrow(StudyGroup::unknown);
    }

    private static jakarta.ws.rs.WebApplicationException unknown() {
        return Problem.notFound("There is no such group, or you are not in it.");
    }

    static void lock(StudyGroup group) {
        getEntityManager().refresh(group, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, to be changed. */
    static StudyGroup locked(String slug, long accountId) {
        StudyGroup group = of(slug, accountId);
        lock(group);
        // Someone may have been taken out while we waited.
        if (Membership.of(group, accountId).isEmpty()) {
            throw unknown();
        }
        return group;
    }

    /**
     * The same, for what only its owner does.
     *
     * @throws jakarta.ws.rs.WebApplicationException 403 for another member
     */
    static StudyGroup owned(String slug, long accountId) {
        StudyGroup group = locked(slug, accountId);
        if (!group.ownedBy(accountId)) {
            throw Problem.exception(403, "Only the owner of the group can do this; nothing was changed.");
        }
        return group;
    }

    boolean ownedBy(long accountId) {
        return ownerId == accountId;
    }

    String path() {
        return "/groups/" + slug;
    }
}

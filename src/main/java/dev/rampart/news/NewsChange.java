package dev.rampart.news;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Entries were written or dropped: the index of each node follows. */
@Entity
@Immutable
@Table(name = "news_change")
class NewsChange extends PanacheEntityBase {
    /** Taken one at a time: a node that kept fifty for later would tell of a change long after the others went on. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "news_change_seq")
    @SequenceGenerator(name = "news_change_seq", sequenceName = "news_change_seq", allocationSize = 1)
    public Long id;

    /** Separated by spaces. */
    @Column(name = "entry_ids", nullable = false, columnDefinition = "text")
    public String entryIds;

    /** To be called in the transaction of the change. */
    static void tell(Collection<Long> entries) {
        if (!entries.isEmpty()) {
            NewsChange change = new NewsChange();
            change.entryIds = entries.stream().map(Object::toString).collect(Collectors.joining(" "));
            change.persist();
        }
    }

    List<Long> entries() {
        return Arrays.stream(entryIds.split(" ")).map(Long::valueOf).toList();
    }
}

package dev.rampart.author.currency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the documentation that an entry names. */
@Entity
@IdClass(TakenPage.Key.class)
@Table(name = "currency_page")
class TakenPage extends PanacheEntityBase {
    private static final int AT_ONCE = 1000;

    record Key(Long entryId, Integer position) implements Serializable {}

    @Id
    @Column(name = "entry_id")
    public Long entryId;

    @Id
    public Integer position;

    @Column(nullable = false, length = 300)
    public String guide;

    @Column(nullable = false, length = 300)
    public String page;

    static void keep(long entry, int position, DocPage page) {
        TakenPage taken = new TakenPage();
        taken.entryId = entry;
        taken.position = position;
        taken.guide = page.guide();
        taken.page = page.page();
        taken.persist();
    }

    /** In the order of each entry. */
    static Map<Long, List<DocPage>> of(List<Long> entries) {
        Map<Long, List<DocPage>> pages = new HashMap<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            TakenPage.<TakenPage>stream(
                            "entryId in ?1 order by entryId, position",
                            entries.subList(from, Math.min(from + AT_ONCE, entries.size())))
                    .forEach(taken -> pages.computeIfAbsent(taken.entryId, any -> new ArrayList<>())
                            .add(new DocPage(taken.guide, taken.page)));
        }
        return pages;
    }
}

package dev.rampart.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A form that several learners sit, each in an attempt of their own. It is sealed until everyone who has a {@link Seat} has
 * handed in, or the time is over.
 */
@Entity
@Table(name = "shared_form")
class SharedForm extends PanacheEntity {
    /** In a query with a form {@code f} and the parameter {@code now}: whether it is sealed. */
    static final String SEALED = "f.sealedUntil > :now and exists (select 1 from Seat o where o.form = f"
            + " and not exists (select 1 from Submission x where x.attemptId = o.attemptId))";

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    /** The path of the page that it belongs to, or null once that page is gone. */
    @Column(length = 200)
    public String place;

    @Column(name = "fixed_at", nullable = false)
    public Instant fixedAt;

    @Column(name = "sealed_until", nullable = false)
    public Instant sealedUntil;

    static SharedForm fix(String exam, String place, Instant sealedUntil, List<FormItem> items, Instant now) {
        SharedForm form = new SharedForm();
        form.exam = exam;
        form.place = place;
        form.fixedAt = now;
        form.sealedUntil = sealedUntil;
        form.persist();
        int position = 1;
        for (FormItem item : items) {
            SharedFormItem.add(form, position++, item);
        }
        return form;
    }

    boolean sealed(Instant now) {
        return getEntityManager()
                        .createQuery("select count(f) from SharedForm f where f = :form and " + SEALED, Long.class)
                        .setParameter("form", this)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /**
     * The questions of sealed forms in which the learner has a seat: until a seal is lifted, none of its questions is shown to
     * them by anything else, neither before they sit it, when it has to be fresh, nor afterwards, when others still sit it.
     */
    static Set<String> kept(Long accountId, Instant now) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select i.question from SharedFormItem i join i.form f where exists"
                                + " (select 1 from Seat m where m.form = f and m.accountId = :account) and " + SEALED,
                        String.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList());
    }
}

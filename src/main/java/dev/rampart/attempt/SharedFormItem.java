package dev.rampart.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** A question of a {@link SharedForm}. */
@Entity
@Table(name = "shared_form_item")
class SharedFormItem extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "form_id")
    public SharedForm form;

    /** From 1. */
    @Column(nullable = false)
    public int position;

    @Column(name = "version_id", nullable = false)
    public long versionId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    @Column(nullable = false, length = 10)
    public String domain;

    static void add(SharedForm form, int position, FormItem asked) {
        SharedFormItem item = new SharedFormItem();
        item.form = form;
        item.position = position;
        item.versionId = asked.version();
        item.question = asked.question();
        item.domain = asked.domain();
        item.persist();
    }

    /** In their order. */
    static List<FormItem> of(SharedForm form) {
        return find("select versionId, question, domain from SharedFormItem where form = ?1 order by position", form)
                .project(FormItem.class)
                .list();
    }
}

package dev.rampart.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A product that someone uses or follows, by its one name. */
@Entity
@Table(name = "interest_product")
@IdClass(InterestProduct.Key.class)
class InterestProduct extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    @Column(length = 100)
    String product;

    record Key(Long accountId, String product) implements Serializable {}

    static Set<String> of(long account) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(find("select product from InterestProduct where accountId = ?1", account)
                .project(String.class)
                .list());
        return names;
    }

    static void replace(long account, Collection<String> names) {
        delete("accountId", account);
        for (String name : names) {
            InterestProduct row = new InterestProduct();
            row.accountId = account;
            row.product = name;
            row.persist();
        }
    }
}

package dev.rampart.author.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What instructors are called. */
@ApplicationScoped
class People {
    @Inject
    EntityManager entities;

    /** @return null when there is no such account, or not any more */
    String name(Long account) {
        return account == null
                ? null
                : entities.createQuery("select a.name from Account a where a.id = :id", String.class)
                        .setParameter("id", account)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}

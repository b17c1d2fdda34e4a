package dev.rampart.account;

import dev.rampart.web.Roles;
import java.util.Set;

/** What a person may do; each includes the ones before it. */
public enum Role {
    LEARNER(Set.of(Roles.LEARNER)),
    INSTRUCTOR(Set.of(Roles.LEARNER, Roles.INSTRUCTOR)),
    ADMINISTRATOR(Set.of(Roles.LEARNER, Roles.INSTRUCTOR, Roles.ADMINISTRATOR));

    private final Set<String> names;

    Role(Set<String> names) {
        this.names = names;
    }

    /** The roles that resources ask for, see {@link Roles}. */
    public Set<String> names() {
        return names;
    }
}

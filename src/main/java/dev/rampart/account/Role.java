package dev.rampart.account;

import dev.rampart.web.Roles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person may do; each includes the ones before it. */
public enum Role {
    LEARNER("Learner", Set.of(Roles.LEARNER)),
    INSTRUCTOR("Instructor", Set.of(Roles.LEARNER, Roles.INSTRUCTOR)),
    ADMINISTRATOR("Administrator", Set.of(Roles.LEARNER, Roles.INSTRUCTOR, Roles.ADMINISTRATOR));

    private final String title;
    private final Set<String> names;

    Role(String title, Set<String> names) {
        this.title = title;
        this.names = names;
    }

    /** The role that a form names. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** For people to read: "Instructor". */
    public String title() {
        return title;
    }

    /** Within a sentence: "You were invited as an instructor". */
    public String words() {
        return (this == LEARNER ? "a " : "an ") + name().toLowerCase(Locale.ROOT);
    }

    /** The roles that resources ask for, see {@link Roles}. */
    public Set<String> names() {
        return names;
    }
}

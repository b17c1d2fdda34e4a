package dev.rampart.question;

import java.util.List;
import java.util.Optional;

/**
 * People to whom questions can be limited. Whoever knows such people registers as a bean; in documents an audience is the scheme,
 * a colon and a name of the scheme's own, for example "group:thursday-circle".
 */
public interface Audience {
    /** What stands before the colon, for example "group". */
    String scheme();

    /** Those that an account belongs to or looks after, by title. */
    List<Named> of(long account);

    /**
     * What people call one.
     *
     * @param name what stands after the colon
     * @return empty if there is none of that name
     */
    Optional<String> title(String name);

    /**
     * @param id as documents write it
     * @param title what people call it
     */
    record Named(String id, String title) {}
}

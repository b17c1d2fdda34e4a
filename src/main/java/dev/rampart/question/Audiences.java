package dev.rampart.question;

import dev.rampart.account.Account;
import dev.rampart.account.Role;
import dev.rampart.content.Reader;
import dev.rampart.content.Readership;
import dev.rampart.content.Wording;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may be given questions that are not for everyone. */
@ApplicationScoped
public class Audiences implements Readership {
    @Inject
    @All
    List<Audience> kinds;

    @Inject
    EntityManager entities;

    /** Those that an account belongs to, whatever they are, in the order of their kinds and titles. */
    public List<Audience.Named> named(long account) {
        return kinds.stream()
                .sorted(Comparator.comparing(Audience::scheme).reversed())
                .flatMap(kind -> kind.of(account).stream())
                .toList();
    }

    /** The same as documents write them; never empty, since everyone is an audience of their own. */
    public Set<String> of(long account) {
        return kinds.stream()
                .flatMap(kind -> kind.of(account).stream())
                .map(Audience.Named::id)
                .collect(Collectors.toSet());
    }

    /** Administrators read everything. */
    @Override
    public Reader reader(long account) {
        boolean administrator = Account.<Account>findByIdOptional(account)
                .filter(person -> person.role == Role.ADMINISTRATOR)
                .isPresent();
        return administrator ? Reader.ALL : new Reader(false, of(account));
    }

    /** Whether an account belongs to an audience; everyone belongs to none, which is null. */
    public boolean has(long account, String audience) {
        return audience == null || of(account).contains(audience);
    }

    /**
     * Whether the name of an audience was ever given to a question. Whoever makes a name leaves such a one alone, though
     * those who had it are gone: the questions would be told to others.
     */
    public boolean spoken(String id) {
        return !entities.createQuery("select v.id from ItemVersion v where v.audience = :audience", Long.class)
                .setParameter("audience", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What people call an audience; empty if there is none of that name, or no longer. */
    public Optional<String> title(String id) {
        int colon = id.indexOf(':');
        return kinds.stream()
                .filter(kind -> colon > 0 && kind.scheme().equals(id.substring(0, colon)))
                .findFirst()
                .flatMap(kind -> kind.title(id.substring(colon + 1)));
    }

    /** What is wrong with an audience as a document writes it, as a sentence; empty if there is one of that name. */
    Optional<String> flaw(String written) {
        int colon = written.indexOf(':');
        String scheme = colon < 0 ? "" : written.substring(0, colon);
        Optional<Audience> kind =
                kinds.stream().filter(one -> one.scheme().equals(scheme)).findFirst();
        if (kind.isEmpty()) {
            return Optional.of("An audience is written `owner:`, `group:` or `cohort:` and a name, as in "
                    + "`group:thursday-circle`. Write one of these, or leave it out for everyone.");
        }
        String name = written.substring(colon + 1);
        return kind.get().title(name).isPresent()
                ? Optional.empty()
                : Optional.of("There is no %s `%s`. Write the %s, or leave the audience out for everyone."
                        .formatted(
                                scheme.equals("owner") ? "account" : scheme,
                                Wording.shortened(name),
                                scheme.equals("owner")
                                        ? "number of an account"
                                        : "name that stands in the address of its page"));
    }
}

package dev.rampart.question;

import dev.rampart.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** One person, by the number of their account. */
@ApplicationScoped
class OwnerAudience implements Audience {
    @Override
    public String scheme() {
        return "owner";
    }

    @Override
    public List<Named> of(long account) {
        return List.of(new Named("owner:" + account, "Your own questions"));
    }

    @Override
    public Optional<String> title(String name) {
        return name.matches("[1-9][0-9]{0,17}")
                ? Account.<Account>findByIdOptional(Long.valueOf(name)).map(account -> "One person's own questions")
                : Optional.empty();
    }
}

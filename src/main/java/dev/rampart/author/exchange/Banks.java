package dev.rampart.author.exchange;

import dev.rampart.question.Audiences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whom an instructor can limit questions to. */
@ApplicationScoped
class Banks {
    @Inject
    Audiences audiences;

    /**
     * @param id as documents write it
     * @param title for people
     */
    record Bank(String id, String title) {}

    List<Bank> named(long account) {
        String own = "owner:" + account;
        return audiences.named(account).stream()
                .map(audience -> new Bank(audience.id(), audience.id().equals(own) ? "Only you" : audience.title()))
                .toList();
    }
}

package dev.rampart.author.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom an instructor can limit questions to. */
@ApplicationScoped
class Banks {
    /**
     * @param id as documents write it
     * @param title for people
     */
    record Bank(String id, String title) {}

    List<Bank> named(long account) {
        return List.of(new Bank("owner:" + account, "Only you"));
    }
}

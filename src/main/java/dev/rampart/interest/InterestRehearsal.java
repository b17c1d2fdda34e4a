package dev.rampart.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells what people care for without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class InterestRehearsal {
    @Inject
    Profiles profiles;

    @Inject
    TeamProducts teams;

    /** @param levels 100 to 400; empty for any */
    @Transactional
    public void follow(long account, List<String> products, List<Integer> levels) {
        Told told = new Told(profiles.names(products, null), List.of(), levels, null, true);
        profiles.tell(account, told).values().forEach(InterestRehearsal::refuse);
    }

    /** What a group uses, as one of its members says. */
    @Transactional
    public void use(String slug, long member, List<String> products) {
        teams.add(slug, member, products, null).ifPresent(InterestRehearsal::refuse);
    }

    private static void refuse(String error) {
        throw new IllegalArgumentException(error);
    }
}

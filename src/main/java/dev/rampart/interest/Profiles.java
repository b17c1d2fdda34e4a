package dev.rampart.interest;

import dev.rampart.account.Account;
import dev.rampart.catalog.Catalog;
import dev.rampart.news.NewsItems;
import dev.rampart.plan.Aims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people told of what they want to hear of. */
@ApplicationScoped
class Profiles {
    @Inject
    NewsItems news;

    @Inject
    Catalog catalog;

    @Inject
    Aims aims;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Transactional
    Told of(long account) {
        InterestProfile profile = InterestProfile.of(account);
        return new Told(
                new ProductNames(List.copyOf(InterestProduct.of(account))),
                InterestTask.of(account),
                List.copyOf(profile.levels()),
                profile.path,
                profile.fromPlan);
    }

    /** In the spelling of the news. */
    ProductNames names(Collection<String> ticked, String typed) {
        return ProductNames.of(ticked, typed, news.products());
    }

    /** @return what is wrong, by field, as sentences; then nothing was kept */
    @Transactional
    Map<String, String> tell(long account, Told told) {
        Map<String, String> errors = told.errors(catalog.exams(), aims.paths());
        if (errors.isEmpty()) {
            // Two tabs at the same moment come one after the other.
            entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
            InterestProduct.replace(account, told.products().names());
            InterestTask.replace(account, told.tasks());
            InterestProfile.of(account)
                    .tell(
                            told.levels(),
                            told.path(),
                            told.fromPlan(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return errors;
    }
}

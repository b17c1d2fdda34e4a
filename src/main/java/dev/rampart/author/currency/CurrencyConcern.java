package dev.rampart.author.currency;

import dev.rampart.statistics.QuestionConcern;
import dev.rampart.web.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** With a question's figures: how many entries may have made it outdated. */
@ApplicationScoped
class CurrencyConcern implements QuestionConcern {
    @Inject
    Currency currency;

    @Override
    public Optional<Concern> of(String question, long account) {
        Filter filter = Filter.NONE.with("subject", question);
        int entries = currency.matches(filter, account).size();
        return entries == 0
                ? Optional.empty()
                : Optional.of(new Concern(
                        "The news may have made it outdated: " + entries + (entries == 1 ? " entry" : " entries"),
                        filter.at(CurrencyPages.PATH)));
    }
}

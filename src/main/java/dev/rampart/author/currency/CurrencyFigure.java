package dev.rampart.author.currency;

import dev.rampart.web.Filter;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much waits for a decision of whoever looks, for the desk's first page. */
@Named("currency")
@RequestScoped
public class CurrencyFigure {
    @Inject
    Currency currency;

    @Inject
    Viewer viewer;

    /** How many questions and steps the news may have made outdated. */
    public long outdated() {
        return currency.matches(Filter.NONE, viewer.id()).stream()
                .map(match -> match.subject().id())
                .distinct()
                .count();
    }
}

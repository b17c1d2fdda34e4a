package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Lets axe look at a page. */
public final class Axe {
    private Axe() {}

    /** Fails with what axe finds, by rule and place. */
    public static void assertNothingFound(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
        assertEquals(List.of(), found, page.url());
    }
}

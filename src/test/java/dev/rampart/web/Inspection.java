package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks at pages as different people see them: axe finds nothing in the light, in the dark and on a narrow screen, where
 * nothing scrolls sideways either. What folds is unfolded first.
 */
public final class Inspection {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /** A folder for a picture of each look, for people to see; none by default. */
    private static final String PICTURES = System.getProperty("inspection.pictures");

    private final Page page;
    private final List<String> found = new ArrayList<>();

    private Inspection(Page page) {
        this.page = page;
    }

    /** Fails with all that is found on the page that is open; the window is as wide afterwards as it was. */
    public static void passes(Page page) {
        Inspection inspection = new Inspection(page);
        ViewportSize before = page.viewportSize();
        inspection.look();
        page.setViewportSize(before.width, before.height);
        assertEquals(List.of(), inspection.found);
    }

    /** Fails with all that is found on the pages at the paths, as whoever is signed in to the browser sees them. */
    public static void passes(BrowserContext browser, Collection<String> paths) {
        try (Page page = browser.newPage()) {
            Inspection inspection = new Inspection(page);
            for (String path : paths) {
                page.navigate(path);
                inspection.look();
            }
            assertEquals(List.of(), inspection.found);
        }
    }

    private void look() {
        page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
        look(WIDE, ColorScheme.LIGHT);
        look(WIDE, ColorScheme.DARK);
        look(NARROW, ColorScheme.LIGHT);
        Object wide = page.evaluate("document.scrollingElement.scrollWidth");
        if ((Integer) wide > NARROW) {
            found.add(page.url() + " scrolls sideways at " + NARROW + " px: it is " + wide + " px wide");
        }
    }

    private void look(int width, ColorScheme scheme) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (PICTURES != null) {
            String name = page.url().replaceFirst("https?://[^/]*/", "").replaceAll("[^\\w.-]+", "_");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            PICTURES, name + "-" + width + "-" + scheme.name().toLowerCase() + ".png")));
        }
        axe(scheme)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(page.url() + " at " + width + " px, " + scheme + ": " + rule.getId()
                                + " " + node.getTarget() + " " + node.getHtml())));
    }

    /** In the page itself: pages have no frames, for which it would open another page each time. */
    private AxeBuilder axe(ColorScheme scheme) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(violationsOnly);
        // In the dark everything is the same but colours.
        return scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast", "link-in-text-block")) : axe;
    }
}

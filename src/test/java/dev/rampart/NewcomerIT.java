package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.web.Chromium;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product as a newcomer meets it: first start, set-up link, stop, second start, a crash. */
class NewcomerIT {
    private static final Pattern SETUP_LINK = Pattern.compile("http://localhost:\\d+/setup\\?token=\\S+");

    @TempDir
    Path data;

    @Test
    void from_the_first_start_to_a_crash_nothing_is_lost() throws Exception {
        try (PackagedServer first = PackagedServer.start(data)) {
            createAdministrator(setupLink(first));
            first.stop();
            assertStoppedCleanly(first);
        }
        try (PackagedServer second = PackagedServer.start(data)) {
            assertFalse(second.output().contains("/setup?token="), second.output());
            signIn(second);
            second.kill();
        }
        try (PackagedServer third = PackagedServer.start(data)) {
            signIn(third);
        }
    }

    private static String setupLink(PackagedServer server) {
        Matcher link = SETUP_LINK.matcher(server.output());
        assertTrue(link.find(), server.output());
        return link.group();
    }

    private static void createAdministrator(String link) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(link);
            page.getByLabel("Name").fill("Ada");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill("three green lanterns");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            page.waitForURL(address -> !address.contains("/setup"));
            assertTrue(page.getByRole(AriaRole.LINK, exactly("Admin")).isVisible());

            page.navigate(link);
            assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("works no more"), page.content());
        }
    }

    private static void signIn(PackagedServer server) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(server.address() + "/sign-in");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill("three green lanterns");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            page.waitForURL(address -> !address.contains("/sign-in"));
            assertTrue(page.getByRole(AriaRole.LINK, exactly("Ada")).isVisible());
        }
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** 143 is the exit code of a virtual machine that was asked to stop and did. */
    private static void assertStoppedCleanly(PackagedServer server) throws InterruptedException {
        assertEquals(143, server.exitCode());
        assertFalse(server.output().contains("Exception"), server.output());
        assertFalse(server.output().contains("ERROR"), server.output());
    }
}

package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.web.Chromium;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product as a newcomer meets it: first start, set-up link, stop, second start, a crash, a lost password. */
class NewcomerIT {
    private static final String PASSWORD = "three green lanterns";
    private static final String NEW_PASSWORD = "four blue umbrellas";
    private static final Pattern RECOVERY_LINK = Pattern.compile("http://localhost:\\d+/new-password\\?token=\\S+");

    @TempDir
    Path data;

    @Test
    void from_the_first_start_to_a_crash_nothing_is_lost() throws Exception {
        try (PackagedServer first = PackagedServer.start(data)) {
            createAdministrator(first.setupLink());
            first.stop();
            assertStoppedCleanly(first);
        }
        try (PackagedServer second = PackagedServer.start(data)) {
            assertFalse(second.output().contains("/setup?token="), second.output());
            signIn(second, PASSWORD);
            second.kill();
        }
        try (PackagedServer third = PackagedServer.start(data, Map.of("RAMPART_ACCOUNTS_RECOVER", "ada@example.com"))) {
            signIn(third, PASSWORD);
            setNewPassword(recoveryLink(third));
            signIn(third, NEW_PASSWORD);
        }
    }

    private static String recoveryLink(PackagedServer server) {
        Matcher link = RECOVERY_LINK.matcher(server.output());
        assertTrue(link.find(), server.output());
        return link.group();
    }

    private static void createAdministrator(String link) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(link);
            page.getByLabel("Name").fill("Ada");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill(PASSWORD);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            page.waitForURL(address -> !address.contains("/setup"));
            assertTrue(page.getByRole(AriaRole.LINK, exactly("Admin")).isVisible());

            page.navigate(link);
            assertTrue(page.getByRole(AriaRole.MAIN).innerText().contains("works no more"), page.content());
        }
    }

    private static void setNewPassword(String link) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(link);
            page.getByLabel("New password").fill(NEW_PASSWORD);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            assertTrue(
                    page.getByRole(AriaRole.STATUS).innerText().contains("Your new password is set"), page.content());
        }
    }

    private static void signIn(PackagedServer server, String password) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(server.address() + "/sign-in");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill(password);
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

package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product is backed up while it runs, and a new installation starts from the file. */
class RestoreIT {
    @TempDir
    Path folder;

    @Test
    void a_new_installation_starts_from_a_backup_and_old_passwords_open_it() throws Exception {
        Path backup = folder.resolve("rampart.zip");
        Path first = folder.resolve("first");
        try (PackagedServer server = PackagedServer.start(first)) {
            takeBackup(server, backup);
        }

        Path second = folder.resolve("second");
        try (PackagedServer server = PackagedServer.start(second, Map.of("RAMPART_RESTORE", backup.toString()))) {
            assertTrue(server.output().contains("Restoring " + backup), server.output());
            assertTrue(server.output().contains("restored rows="), server.output());
            assertFalse(server.output().contains("/setup?token="), server.output());
            signIn(server);
        }

        refuses(second, backup, "the database is not empty");
        Path damaged = Files.write(
                folder.resolve("damaged.zip"), Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
        Path third = folder.resolve("third");
        refuses(third, damaged, "It may not have been copied whole");
        assertFalse(Files.exists(third));
        try (PackagedServer server = PackagedServer.start(second)) {
            signIn(server);
        }
    }

    private static void takeBackup(PackagedServer server, Path to) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(server.setupLink());
            page.getByLabel("Name").fill("Ada");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill("three green lanterns");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            page.waitForURL(address -> !address.contains("/setup"));
            page.navigate(server.address() + "/admin/backups");
            Download download = page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Download a backup"))
                    .click());
            assertTrue(download.suggestedFilename().startsWith("rampart-"));
            download.saveAs(to);
        }
    }

    private static void signIn(PackagedServer server) {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(server.address() + "/sign-in");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Password").fill("three green lanterns");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            page.waitForURL(address -> !address.contains("/sign-in"));
        }
    }

    /** One sentence instead of a start, and no file changed. */
    private static void refuses(Path data, Path backup, String why) throws IOException, InterruptedException {
        List<String> before = files(data);
        PackagedServer.Refusal refusal = PackagedServer.refusal(data, Map.of("RAMPART_RESTORE", backup.toString()));
        assertEquals(1, refusal.exitCode());
        assertTrue(refusal.output().contains("Nothing was restored: "), refusal.output());
        assertTrue(refusal.output().contains(why), refusal.output());
        assertFalse(refusal.output().contains("Exception"), refusal.output());
        assertFalse(refusal.output().contains("\tat "), refusal.output());
        assertEquals(before, files(data));
    }

    private static List<String> files(Path data) throws IOException {
        if (!Files.exists(data)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

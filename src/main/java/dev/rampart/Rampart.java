package dev.rampart;

import dev.rampart.account.NewPassword;
import dev.rampart.account.Setup;
import dev.rampart.backup.BackupFile;
import dev.rampart.backup.RestoreRefused;
import dev.rampart.question.lint.LintCommand;
import dev.rampart.web.SiteConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts the product and says where to go. */
@QuarkusMain
public final class Rampart implements QuarkusApplication {
    @Inject
    Setup setup;

    @Inject
    NewPassword newPassword;

    @Inject
    SiteConfig site;

    /** {@code lint FILE-OR-FOLDER …} checks questions and ends; without arguments the product is started. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("lint")) {
            List<String> paths = List.of(arguments).subList(1, arguments.length);
            System.exit(LintCommand.run(paths, Clock.systemUTC(), System.out));
        }
        if (!restorable()) {
            System.exit(1);
        }
        createDataFolder();
        Quarkus.run(Rampart.class, arguments);
    }

    /** Looks at a backup that is to be restored before anything is started or created. */
    private static boolean restorable() {
        String named = System.getProperty("rampart.restore", System.getenv("RAMPART_RESTORE"));
        if (named == null || named.isEmpty()) {
            return true;
        }
        try (BackupFile file = BackupFile.open(Path.of(named))) {
            System.out.println("Restoring " + file.summary() + ".");
            return true;
        } catch (RestoreRefused e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    /** Before the database does it with the rights that everything gets: what people store is for the server alone. */
    private static void createDataFolder() throws IOException {
        String named = System.getProperty("rampart.data", System.getenv("RAMPART_DATA"));
        Path folder = Path.of(named == null ? "data" : named);
        if (Files.exists(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    @Override
    public int run(String... arguments) {
        System.out.println(greeting(site.link("/"), setup.renewLink(), newPassword.recovery()));
        Quarkus.waitForExit();
        return 0;
    }

    private static String greeting(String address, Optional<String> setupLink, Optional<String> recovery) {
        return setupLink
                        .map(link ->
                                "\nRampart is running. There is no administrator yet; this link makes one, once:\n\n  "
                                        + link + "\n\nEveryone else goes to " + address)
                        .orElse("\nRampart is running at " + address)
                + recovery.map(sentence -> "\n\n" + sentence + "\n").orElse("")
                + "\nCtrl-C stops it.\n";
    }
}

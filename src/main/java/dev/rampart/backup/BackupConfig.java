package dev.rampart.backup;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What to do with a backup at start: {@code rampart.restore}, or {@code RAMPART_RESTORE} in the environment. */
@ConfigMapping(prefix = "rampart")
public interface BackupConfig {
    /**
     * A backup to start from. The database must be empty, so take the setting away after the start that restored it. With a
     * cluster, start one node with it and the others after that.
     */
    Optional<Path> restore();
}

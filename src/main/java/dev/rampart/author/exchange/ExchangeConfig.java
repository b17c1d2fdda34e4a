package dev.rampart.author.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of imports: {@code rampart.exchange.*}. Durations as "60S" or ISO 8601. */
@ConfigMapping(prefix = "rampart.exchange")
interface ExchangeConfig {
    /**
     * The largest file that can be imported. It is read in memory. More than 50 MiB need a higher {@code
     * quarkus.http.limits.max-body-size}, too.
     */
    @WithDefault("50M")
    MemorySize maxFile();

    /** After how long an import that nobody confirmed is dropped. */
    @WithDefault("14D")
    Duration keep();
}

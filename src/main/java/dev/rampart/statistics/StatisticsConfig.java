package dev.rampart.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of question statistics and reports: {@code rampart.statistics.*}. Durations as "60S" or ISO 8601. */
@ConfigMapping(prefix = "rampart.statistics")
public interface StatisticsConfig {
    /** How often attempts that ended are taken into the sums. */
    @WithDefault("60S")
    Duration intake();

    /** How many questions a learner can report within a day. */
    @WithDefault("20")
    int reportsPerDay();
}

package dev.rampart.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of exams and quizzes: {@code rampart.attempts.*}. Durations as "15S", "2D" or ISO 8601. */
@ConfigMapping(prefix = "rampart.attempts")
public interface AttemptConfig {
    /**
     * How often the server looks for attempts whose time is up. They are submitted as of their deadline in any case, and at
     * once when anyone opens them.
     */
    @WithDefault("10S")
    Duration deadlineCheck();

    /** How long a visitor's sample quiz is kept after it began. */
    @WithDefault("2D")
    Duration samplesKept();

    /** How many sample quizzes visitors can start within an hour, all of them together: each one takes room. */
    @WithDefault("1000")
    int samplesPerHour();
}

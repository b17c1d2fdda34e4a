package dev.rampart.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this is a demonstration: {@code rampart.demo}, or {@code RAMPART_DEMO} in the environment. */
@ConfigMapping(prefix = "rampart")
public interface DemoConfig {
    /**
     * The first start fills an empty database with made-up people and their last ten weeks, and every page says so. For
     * looking around, never for real use.
     */
    @WithDefault("false")
    boolean demo();
}

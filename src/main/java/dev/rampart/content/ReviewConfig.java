package dev.rampart.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what is written in the browser. */
@ConfigMapping(prefix = "rampart.author")
interface ReviewConfig {
    /** Whether a second instructor has to approve of a document before it is published. */
    @WithDefault("optional")
    Need review();

    /** How much a review is needed. */
    enum Need {
        OPTIONAL,
        REQUIRED
    }
}

package dev.rampart.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the documents. */
@ConfigMapping(prefix = "rampart.content")
interface ContentConfig {
    /**
     * A folder with documents of your own, laid out like the product's {@code content/} (for example
     * {@code questions/my-exam/1.1-logging.yaml}); a clone of your team's git repository will do. A document there wins over
     * one of the same path that came with the product. It has to be the same on every node.
     */
    Optional<Path> folder();

    /** How often the folder is looked at for changes. */
    @WithDefault("30s")
    String watchEvery();

    /** The largest document that is read. */
    @WithDefault("1M")
    MemorySize maxSize();
}

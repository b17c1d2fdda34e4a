package dev.rampart.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Where this installation stands: {@code rampart.*}, or {@code RAMPART_*} in the environment. */
@ConfigMapping(prefix = "rampart")
public interface SiteConfig {
    /**
     * The address under which people reach Rampart, without a slash at the end; it stands in links that leave the site. Set
     * it when Rampart runs behind a proxy or on another machine than the browser.
     */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    String publicUrl();

    /** The folder for what Rampart keeps in files: the database, unless that is PostgreSQL. */
    @WithDefault("./data")
    String data();

    /** Addresses, names or networks ("10.0.0.0/8") of the proxies whose forwarded headers are believed. */
    @WithDefault("127.0.0.1")
    List<String> trustedProxies();

    /** A link that works from outside, for a path that begins with a slash. */
    default String link(String path) {
        return publicUrl().replaceAll("/+$", "") + path;
    }
}

package dev.rampart.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the page is, for the navigation to mark. */
@Named("here")
@RequestScoped
public class Here {
    @Inject
    RoutingContext routing;

    @Inject
    DemoConfig config;

    /** Whether everyone should be told that what they see is made up. */
    public boolean demo() {
        return config.demo();
    }

    /** Whether the page lies at or under a path; the start page lies under itself alone. */
    public boolean under(String path) {
        String here = routing.normalizedPath();
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }
}

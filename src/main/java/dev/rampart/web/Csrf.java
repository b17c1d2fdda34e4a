package dev.rampart.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token that each form carries. An error page may be made before the CSRF filter ran, so that the framework's own
 * bean has none yet; the cookie holds the same value then.
 */
@Named("form")
@RequestScoped
public class Csrf {
    /** What the filter calls the token in the routing context. */
    private static final String ATTRIBUTE = "csrf_token";

    @Inject
    RoutingContext routing;

    @ConfigProperty(name = "quarkus.rest-csrf.cookie-name")
    String cookie;

    @ConfigProperty(name = "quarkus.rest-csrf.form-field-name")
    String field;

    public String field() {
        return field;
    }

    public String token() {
        String token = routing.get(ATTRIBUTE);
        Cookie sent = routing.request().getCookie(cookie);
        return token != null ? token : sent == null ? "" : sent.getValue();
    }
}

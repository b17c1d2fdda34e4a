package dev.rampart.account;

import dev.rampart.web.SiteConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/**
 * The cookie that holds a session's token. Lax, not strict, so that a link from a mail finds a person signed in; hidden from
 * scripts; kept to TLS where there is TLS.
 */
@RequestScoped
class SessionCookie {
    static final String NAME = "rampart_session";

    @Inject
    RoutingContext routing;

    @Inject
    SiteConfig site;

    @Inject
    AccountConfig config;

    /** The hash of the token that came with the request, or null. */
    String sentHash() {
        io.vertx.core.http.Cookie sent = routing.request().getCookie(NAME);
        return sent == null ? null : OpaqueToken.hash(sent.getValue());
    }

    NewCookie holding(OpaqueToken token) {
        return build(token.text(), (int) config.sessionLifetime().toSeconds());
    }

    NewCookie none() {
        return build("", 0);
    }

    private NewCookie build(String text, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(text)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(tls())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private boolean tls() {
        HttpServerRequest request = routing.request();
        return "https".equals(request.scheme()) || site.publicUrl().startsWith("https:");
    }
}

package dev.rampart.attempt;

import dev.rampart.account.OpaqueToken;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** Tells who sits: the learner who is signed in, and the visitor by the cookie that came with a sample quiz. */
@RequestScoped
class SampleCookie {
    static final String NAME = "rampart_sample";

    @Inject
    RoutingContext routing;

    @Inject
    Viewer viewer;

    @Inject
    SiteConfig site;

    @Inject
    AttemptConfig config;

    Candidate candidate() {
        Cookie sent = routing.request().getCookie(NAME);
        return new Candidate(
                viewer.signedIn() ? viewer.id() : null, sent == null ? null : OpaqueToken.hash(sent.getValue()));
    }

    NewCookie holding(OpaqueToken token) {
        boolean tls =
                "https".equals(routing.request().scheme()) || site.publicUrl().startsWith("https:");
        return new NewCookie.Builder(NAME)
                .value(token.text())
                .path("/")
                .maxAge((int) config.samplesKept().toSeconds())
                .httpOnly(true)
                .secure(tls)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

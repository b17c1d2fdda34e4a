package dev.rampart.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Takes from a request what shows whose it is: on pages the session's cookie and nothing else, under {@code /api} a bearer
 * token and nothing else. A session that is over makes a visitor. So no other site can make a browser act on the API, and no token opens a page.
 */
@ApplicationScoped
class Doorkeeper implements HttpAuthenticationMechanism {
    /** Files and the framework's own addresses, the same for everyone: no reason to ask the database. */
    private static final List<String> SAME_FOR_ALL = List.of("/css/", "/js/", "/_static/", "/q/", "/icon.svg");

    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        String path = routing.normalizedPath();
        if (SAME_FOR_ALL.stream().anyMatch(path::startsWith)) {
            return Uni.createFrom().nullItem();
        }
        if (Challenge.api(path)) {
            String authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
            return authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Uni.createFrom().nullItem()
                    : identities.authenticate(new Credential.Bearer(
                            authorization.substring(BEARER.length()).strip()));
        }
        Cookie cookie = routing.request().getCookie(SessionCookie.NAME);
        return cookie == null
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(new Credential.Cookie(cookie.getValue()))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        Challenge challenge = Challenge.of(routing);
        return Uni.createFrom().item(new ChallengeData(challenge.status(), challenge.headers()));
    }

    /** Only a bearer token that opens nothing comes here; an endpoint that asks for more than it got is mapped in REST. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext routing) {
        Challenge.of(routing).send(routing.response());
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.Cookie.class, Credential.Bearer.class);
    }
}

package dev.rampart.account;

import dev.rampart.web.Viewer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds whom a credential stands for, in the database, with each request: so an ended session, a revoked token and a changed
 * role take effect at once, on every node.
 */
@ApplicationScoped
class Identities {
    /** On the identity of a page's request: the id of its session. */
    static final String SESSION_ID = "rampart.session-id";

    /** "Last seen" is written no more often than this, since a write costs more than the page. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @Inject
    AccountConfig config;

    @ActivateRequestContext
    @Transactional
    Optional<SecurityIdentity> by(Credential.Cookie cookie) {
        Instant now = clock.instant();
        return Session.holder(cookie.tokenHash)
                .filter(session -> session.lastSeenAt().isAfter(now.minus(config.sessionIdle())))
                .filter(session -> session.createdAt().isAfter(now.minus(config.sessionLifetime())))
                .map(session -> {
                    if (session.lastSeenAt().isBefore(now.minus(SEEN_EVERY))) {
                        Session.seen(session.sessionId(), now);
                    }
                    return identity(session.person())
                            .addAttribute(SESSION_ID, session.sessionId())
                            .build();
                });
    }

    @ActivateRequestContext
    @Transactional
    Optional<SecurityIdentity> by(Credential.Bearer bearer) {
        Instant now = clock.instant();
        return ApiToken.holder(bearer.tokenHash)
                .filter(token -> token.expiresAt().isAfter(now))
                .map(token -> {
                    if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(SEEN_EVERY))) {
                        ApiToken.used(token.tokenId(), now);
                    }
                    return identity(token.person()).build();
                });
    }

    private static QuarkusSecurityIdentity.Builder identity(Identity person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Long.toString(person.accountId())))
                .addRoles(person.role().names())
                .addAttribute(Viewer.ACCOUNT_ID, person.accountId())
                .addAttribute(Viewer.NAME, person.name())
                .addAttribute(Viewer.ZONE, person.zone());
    }

    @ApplicationScoped
    static class Cookies implements IdentityProvider<Credential.Cookie> {
        @Inject
        Identities identities;

        @Override
        public Class<Credential.Cookie> getRequestType() {
            return Credential.Cookie.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Credential.Cookie cookie, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identities.by(cookie).orElseThrow(AuthenticationFailedException::new));
        }
    }

    @ApplicationScoped
    static class Bearers implements IdentityProvider<Credential.Bearer> {
        @Inject
        Identities identities;

        @Override
        public Class<Credential.Bearer> getRequestType() {
            return Credential.Bearer.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Credential.Bearer bearer, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identities.by(bearer).orElseThrow(AuthenticationFailedException::new));
        }
    }
}

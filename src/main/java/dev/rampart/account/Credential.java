package dev.rampart.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What came with a request to show whose it is. */
abstract sealed class Credential extends BaseAuthenticationRequest {
    final String tokenHash;

    private Credential(String token) {
        tokenHash = OpaqueToken.hash(token);
    }

    /** The session's cookie, on pages. */
    static final class Cookie extends Credential {
        Cookie(String token) {
            super(token);
        }
    }

    /** A person's token, on the API. */
    static final class Bearer extends Credential {
        Bearer(String token) {
            super(token);
        }
    }
}

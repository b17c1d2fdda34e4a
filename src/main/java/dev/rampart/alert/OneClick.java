package dev.rampart.alert;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets mail programs end mails by one POST (RFC 8058), which carries no token against forgery: the secret in its address is one, and
 * no cookie plays a part. The filter that asks for tokens looks at forms only, so this is no form to it; what it says is not read.
 */
@Provider
@PreMatching
@Priority(2)
class OneClick implements ContainerRequestFilter {
    private static final String PATH = "/alerts/mail/unsubscription/";

    @Override
    public void filter(ContainerRequestContext request) {
        if ("POST".equals(request.getMethod()) && request.getUriInfo().getPath().startsWith(PATH)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
    }
}

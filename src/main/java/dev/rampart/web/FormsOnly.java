package dev.rampart.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Pages take forms only, and only from ourselves. The CSRF filter looks at forms alone and lets other bodies pass, so a
 * page that took another body would be open to other sites; a browser that tells where a request comes from is believed.
 */
@Provider
@PreMatching
@Priority(1)
class FormsOnly implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())
                || request.getUriInfo().getPath().startsWith("/api/")
                || request.getUriInfo().getPath().startsWith("/q/")) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean form = type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
        if (!form || type.isWildcardType()) {
            request.abortWith(Response.status(415).build());
        } else if ("cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
            request.abortWith(Response.status(403).build());
        }
    }
}

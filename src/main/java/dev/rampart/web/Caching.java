package dev.rampart.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Says what may be kept of an answer, unless its resource says so itself: nothing of a {@link NeverStored} resource; what a
 * signed-in person sees by their own browser alone, which asks each time whether it still holds. Files have headers of their
 * own.
 */
@ApplicationScoped
class Caching {
    @Inject
    Viewer viewer;

    @ServerResponseFilter
    void answer(ContainerResponseContext response, SimpleResourceInfo resource) {
        if (response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        Class<?> asked = resource.getResourceClass();
        if (asked != null && asked.isAnnotationPresent(NeverStored.class)) {
            response.getHeaders().add(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (viewer.signedIn()) {
            response.getHeaders().add(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}

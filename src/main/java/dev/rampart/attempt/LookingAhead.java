package dev.rampart.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses to show an attempt to a browser that only looks ahead, or to a program that asks for headers alone: what a page
 * shows is not fresh any more and its time runs, so a person has to ask for it. A browser that is refused a prefetch asks
 * again when the page is wanted.
 */
@ApplicationScoped
class LookingAhead {
    private static final Set<Class<?>> SHOWING =
            Set.of(AttemptPages.class, AttemptApi.class, LessonPages.class, ResultFiles.class);
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    @ServerRequestFilter
    Response refuse(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (!SHOWING.contains(resource.getResourceClass())) {
            return null;
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return Response.status(405).header(HttpHeaders.ALLOW, "GET, POST").build();
        }
        return PURPOSES.stream().anyMatch(name -> ahead(request.getHeaderString(name)))
                ? Response.status(503).header(HttpHeaders.RETRY_AFTER, "0").build()
                : null;
    }

    private static boolean ahead(String purpose) {
        return purpose != null && Stream.of("prefetch", "prerender", "preview").anyMatch(purpose::contains);
    }
}

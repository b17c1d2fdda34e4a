package dev.rampart.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.web.Problem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Map;

/**
 * What a request is told that needs a sign-in and has none: a page that a person opens leads to the sign-in, a script's
 * request learns where to go, the API answers with a problem.
 *
 * @param problem the body, or null
 */
record Challenge(int status, Map<CharSequence, String> headers, Problem problem) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Challenge of(RoutingContext routing) {
        if (api(routing.normalizedPath())) {
            String detail = routing.request().getHeader("Authorization") == null
                    ? "This needs a bearer token. You can make one at /account."
                    : "This bearer token opens nothing: it was revoked, has expired, or was copied in part.";
            return new Challenge(
                    401,
                    Map.of("WWW-Authenticate", "Bearer", "Content-Type", Problem.MEDIA_TYPE),
                    Problem.of(401, detail));
        }
        if (routing.request().getHeader("HX-Request") != null) {
            String page = routing.request().getHeader("HX-Current-URL");
            return new Challenge(
                    401, Map.of("HX-Redirect", LocalPath.of(pathOf(page)).signIn()), null);
        }
        if ("empty".equals(routing.request().getHeader("Sec-Fetch-Dest"))) {
            return new Challenge(401, Map.of(), null);
        }
        // What a form posted to is often no page; the page that held the form is.
        String page = routing.request().method().name().equals("GET")
                ? routing.request().uri()
                : pathOf(routing.request().getHeader("Referer"));
        return new Challenge(303, Map.of("Location", LocalPath.of(page).signIn(), "Cache-Control", "no-store"), null);
    }

    static boolean api(String path) {
        return path.startsWith("/api/");
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (problem == null) {
            response.end();
            return;
        }
        try {
            response.end(JSON.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(String address) {
        try {
            URI uri = URI.create(address == null ? "/" : address);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}

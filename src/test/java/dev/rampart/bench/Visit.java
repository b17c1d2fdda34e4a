package dev.rampart.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone's browser at a server, without what it would cost to draw the pages. */
abstract class Visit {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final String session;

    /** @param session the text of the cookie */
    Visit(String site, String session) {
        this.site = site;
        this.session = session;
    }

    record Timed(long nanos, String body) {}

    /** Asks for nothing but an answer: what any other request is compared with. */
    long live() throws Exception {
        return timed(HttpRequest.newBuilder(at("/q/health/live")).build()).nanos();
    }

    URI at(String path) {
        return URI.create(site + path);
    }

    Timed page(String path) throws Exception {
        return timed(HttpRequest.newBuilder(at(path))
                .header("Cookie", "rampart_session=" + session)
                .header("Accept", "text/html")
                .build());
    }

    /**
     * Sends a form as a page's script does it.
     *
     * @param fields with the page's token
     */
    Timed form(String path, String csrf, String fields) throws Exception {
        return timed(HttpRequest.newBuilder(at(path))
                .header("Cookie", "rampart_session=" + session + "; rampart_csrf=" + csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    }

    static String csrf(String page) {
        return found(CSRF, page);
    }

    Timed timed(HttpRequest request) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        if (answer.statusCode() != 200 && answer.statusCode() != 303) {
            throw new AssertionError(request + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return new Timed(took, answer.body());
    }

    static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}

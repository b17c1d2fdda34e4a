package dev.rampart.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A learner's browser at a server, without what it would cost to draw the pages. */
final class Visit {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("<select[^>]* name=\"pick\"");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final Learner learner;
    private final long open;
    private final String[] forms = new String[Crowd.QUESTIONS + 1];

    /** Begins a full exam, which is what this learner then sits. */
    Visit(String site, Learner learner) throws Exception {
        this.site = site;
        this.learner = learner;
        HttpRequest start = HttpRequest.newBuilder(
                        URI.create(site + "/api/v1/exams/" + ExamDocuments.EXAM + "/attempts"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"kind\": \"FULL\", \"clientKey\": \"bench\"}"))
                .build();
        this.open = Long.parseLong(
                found(ID, http.send(start, BodyHandlers.ofString()).body()));
    }

    /** Asks for nothing but an answer: what any other request is compared with. */
    long live() throws Exception {
        return timed(HttpRequest.newBuilder(URI.create(site + "/q/health/live")).build())
                .nanos();
    }

    long showQuestion(int n) throws Exception {
        Timed page = timed(page("/attempts/" + open + "/questions/" + n));
        forms[n] = answer(page.body());
        return page.nanos();
    }

    /** The first choice there is, with the token and the revision of the page. */
    private static String answer(String page) {
        long places = PLACE.matcher(page).results().count();
        return "csrf=" + URLEncoder.encode(found(CSRF, page), StandardCharsets.UTF_8) + "&revision="
                + found(REVISION, page) + "&pick=0" + "&pick=".repeat((int) Math.max(0, places - 1));
    }

    /** As the page's script does it. */
    long saveAnswer(int n) throws Exception {
        String csrf = forms[n].substring("csrf=".length(), forms[n].indexOf('&'));
        return timed(HttpRequest.newBuilder(URI.create(site + "/attempts/" + open + "/questions/" + n + "/answer"))
                        .header("Cookie", "rampart_session=" + learner.session() + "; rampart_csrf=" + csrf)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(forms[n]))
                        .build())
                .nanos();
    }

    long result(int n) throws Exception {
        return timed(page("/attempts/" + learner.past().get(n % learner.past().size()) + "/result"))
                .nanos();
    }

    /** The exam's page, with its list of attempts. */
    long attempts() throws Exception {
        return timed(page("/exams/" + ExamDocuments.EXAM)).nanos();
    }

    /** A page of the list of all questions, as an instructor reads it. */
    long statistics(int n) throws Exception {
        return timed(page("/author/statistics/" + ExamDocuments.EXAM + "?page=" + n % 16))
                .nanos();
    }

    private HttpRequest page(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", "rampart_session=" + learner.session())
                .header("Accept", "text/html")
                .build();
    }

    private record Timed(long nanos, String body) {}

    private Timed timed(HttpRequest request) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        if (answer.statusCode() != 200) {
            throw new AssertionError(request + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return new Timed(took, answer.body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}

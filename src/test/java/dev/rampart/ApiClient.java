package dev.rampart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that speaks to the API of a packaged server with somebody's token. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<code>(rampart_[^<]+)</code>");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final String token;

    private ApiClient(String site, String token) {
        this.site = site;
        this.token = token;
    }

    /** @param body the JSON; empty where there was none */
    record Reply(int status, JsonNode body) {
        JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError("Answered with " + status + ": " + body);
            }
            return body;
        }
    }

    /** Uses up the link of a first start and makes a token, by the forms that a browser would send. */
    static ApiClient ofNewAdministrator(PackagedServer server) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String link = server.setupLink();
        send(
                browser,
                link,
                "/setup",
                Map.of(
                        "token", link.substring(link.indexOf("token=") + 6),
                        "name", "Ada",
                        "email", "ada@example.com",
                        "password", "three green lanterns",
                        "zone", "UTC"));
        String page = send(
                browser,
                server.address() + "/account",
                "/account/tokens",
                Map.of("tokenName", "A client", "days", "30"));
        return new ApiClient(server.address(), find(TOKEN, page));
    }

    /** The same token at a server that was started anew. */
    ApiClient at(PackagedServer server) {
        return new ApiClient(server.address(), token);
    }

    /** Fills in a form that stands on a page. */
    private static String send(HttpClient browser, String page, String to, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> form =
                browser.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "csrf=" + find(CSRF, form.body()) + "&", ""));
        HttpRequest post = HttpRequest.newBuilder(URI.create(page).resolve(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(post, BodyHandlers.ofString()).body();
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        return found.group(1);
    }

    /** @throws IOException if the server is not there, or gone before it answered */
    Reply get(String path) throws IOException {
        return send("GET", path, null);
    }

    /** @throws IOException as for get */
    Reply put(String path, Object body) throws IOException {
        return send("PUT", path, body);
    }

    /** @throws IOException as for get */
    Reply post(String path, Object body) throws IOException {
        return send("POST", path, body);
    }

    private Reply send(String method, String path, Object body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

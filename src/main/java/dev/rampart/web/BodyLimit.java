package dev.rampart.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * How much of a body is taken. The framework knows one limit for the whole site; here each {@link UploadPath} has its own,
 * and everything else the usual one.
 */
@ApplicationScoped
class BodyLimit {
    /** An image of 2 MB with a document beside it. */
    private static final long USUAL = 4L << 20;

    /** Of what is too large so much is read and dropped, since a browser shows no answer that comes before it has sent all. */
    private static final long DRAINED = 1L << 30;

    /** Before the framework's own limit, which answers without a word. */
    private static final int BEFORE = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final int AFTER = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    @Inject
    @All
    List<UploadPath> uploads;

    void guard(@Observes Router router) {
        router.route().order(BEFORE).handler(this::byLength);
        router.route().order(AFTER).handler(this::whileRead);
    }

    private Optional<UploadPath> upload(RoutingContext routing) {
        return uploads.stream()
                .filter(path -> path.path().equals(routing.normalizedPath()))
                .findFirst();
    }

    private void byLength(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        Optional<UploadPath> upload = upload(routing);
        if (length != null
                && Long.parseLong(length) > upload.map(UploadPath::most).orElse(USUAL)) {
            refuse(routing, upload.map(UploadPath::refusal).orElse("This is larger than what this address takes."));
        } else {
            routing.next();
        }
    }

    /** Of a body that does not tell its length. */
    private void whileRead(RoutingContext routing) {
        if (routing.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            routing.put(
                    VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                    upload(routing).map(UploadPath::most).orElse(USUAL));
        }
        routing.next();
    }

    private static void refuse(RoutingContext routing, String sentence) {
        HttpServerRequest request = routing.request();
        if (Long.parseLong(request.getHeader(HttpHeaderNames.CONTENT_LENGTH)) > DRAINED) {
            routing.response().putHeader(HttpHeaderNames.CONNECTION, "close");
            answer(routing, sentence);
            return;
        }
        request.handler(dropped -> {});
        request.endHandler(all -> answer(routing, sentence));
        request.resume();
    }

    private static void answer(RoutingContext routing, String sentence) {
        boolean api = routing.normalizedPath().startsWith("/api/");
        routing.response()
                .setStatusCode(413)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(api ? problem(sentence) : page(sentence));
    }

    private static String problem(String sentence) {
        return """
                {"type":"about:blank","status":413,"title":"Request Entity Too Large","detail":"%s"}""".formatted(sentence);
    }

    /** Nobody is known here yet, and so it is a page of its own. */
    private static String page(String sentence) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Too large · Rampart</title><link rel="stylesheet" href="/css/main.css"></head>
                <body><main class="page stack"><h1>Too large</h1><p>%s Nothing was stored.</p>
                <p><a href="/">To the first page</a></p></main></body></html>
                """.formatted(sentence);
    }
}

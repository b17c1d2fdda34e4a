package dev.rampart.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fifty hosts on the loopback network with feeds of twenty entries, which answer a conditional request as they should. */
final class FeedHosts implements AutoCloseable {
    private static final int HOSTS = 50;
    private static final int ITEMS = 20;
    private static final String ETAG = "\"as-it-was\"";

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<HttpServer> servers = new ArrayList<>();

    FeedHosts() throws IOException {
        for (int host = 0; host < HOSTS; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(name(host)), 0), 0);
            server.createContext("/", FeedHosts::answer);
            server.setExecutor(threads);
            server.start();
            servers.add(server);
        }
    }

    String address(int feed) {
        int host = feed % HOSTS;
        return "http://" + name(host) + ":" + servers.get(host).getAddress().getPort() + "/" + feed;
    }

    /** As the setting of allowed hosts takes them. */
    static String names() {
        return IntStream.range(0, HOSTS).mapToObj(FeedHosts::name).collect(Collectors.joining(","));
    }

    private static String name(int host) {
        return "127.0.0." + (host + 1);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] feed = feed(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("ETag", ETAG);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
        }
    }

    private static byte[] feed(String number) {
        String items = IntStream.range(0, ITEMS)
                .mapToObj(item ->
                        """
                        <item><title>Post %1$d of feed %2$s about Amazon GuardDuty</title>
                        <link>https://example.test/polled/%2$s/%1$d</link><guid>polled-%2$s-%1$d</guid>
                        <pubDate>Thu, 01 Jan 2026 00:%1$02d:00 GMT</pubDate>
                        <description>%3$s</description></item>
                        """.formatted(item, number, "What the post says, in a few words that are alike. ".repeat(20)))
                .collect(Collectors.joining());
        return ("<rss version=\"2.0\"><channel><title>Feed " + number + "</title>" + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}

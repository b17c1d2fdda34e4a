package dev.rampart.news.feed;

import dev.rampart.news.feed.Fetched.Failed;
import dev.rampart.news.feed.Fetched.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches feeds from the public internet, politely and within bounds. Redirects are followed one by one, each under the same
 * rules as the first address.
 */
public final class FeedFetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    private final FetchRules rules;
    private final Clock clock;
    private final AddressGuard guard;
    private final CloseableHttpClient client;

    /** Ends what takes too long in total: a server that drips bytes never meets a socket's time-out. */
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "feed-timeout");
        thread.setDaemon(true);
        return thread;
    });

    public FeedFetcher(FetchRules rules, Clock clock) {
        this(rules, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    FeedFetcher(FetchRules rules, Clock clock, DnsResolver names) {
        this.rules = rules;
        this.clock = clock;
        this.guard = new AddressGuard(names, rules.allowedHosts());
        this.client = client(rules, guard);
    }

    private static CloseableHttpClient client(FetchRules rules, AddressGuard guard) {
        Timeout total = Timeout.of(rules.totalTimeout());
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        // The proxy is the operator's own choice and may lie anywhere; it resolves the feeds' names
                        // itself.
                        .setDnsResolver(rules.proxy().isPresent() ? SystemDefaultDnsResolver.INSTANCE : guard)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(rules.connectTimeout()))
                                .setSocketTimeout(total)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(total).build())
                        .build())
                .setUserAgent(rules.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // Decompressed by FeedResponse, so that both sides of it are bounded.
                .disableContentCompression();
        rules.proxy()
                .map(proxy -> new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort()))
                .ifPresent(builder::setProxy);
        return builder.build();
    }

    /** Why an address would not be asked, as a sentence; empty if nothing is known against it. */
    public Optional<String> refusal(URI address) {
        return guard.refusal(address);
    }

    /**
     * Posts a message to an address that somebody named, under the same rules and bounds. What goes wrong comes back as a value,
     * never as an exception.
     */
    public Posted post(URI address, Map<String, String> headers, byte[] body) {
        return new Posting(rules, guard, client, alarm).post(address, headers, body);
    }

    /** Asks for a feed. What the other side does wrong comes back as a value, never as an exception. */
    public Fetched fetch(URI address, Validators known) {
        long deadline = System.nanoTime() + rules.totalTimeout().toNanos();
        URI here = address;
        Optional<URI> movedTo = Optional.empty();
        boolean permanent = true;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Step step = ask(here, known, movedTo, deadline);
            if (step instanceof Arrived arrived) {
                return arrived.fetched();
            }
            Redirect redirect = (Redirect) step;
            here = redirect.target();
            permanent &= redirect.permanent();
            movedTo = permanent ? Optional.of(here) : movedTo;
        }
        return Failed.of(Reason.REDIRECTS, "The address redirects more than " + MAX_REDIRECTS + " times.");
    }

    private sealed interface Step {}

    private record Arrived(Fetched fetched) implements Step {}

    private record Redirect(URI target, boolean permanent) implements Step {}

    private Step ask(URI address, Validators known, Optional<URI> movedTo, long deadline) {
        Optional<String> refusal = guard.refusal(address)
                .or(() -> rules.proxy().isPresent() ? guard.refusalOfName(address) : Optional.empty());
        if (refusal.isPresent()) {
            return new Arrived(Failed.of(Reason.FORBIDDEN_ADDRESS, refusal.get()));
        }
        HttpGet request = request(address, known);
        ScheduledFuture<?> bell = alarm.schedule(request::cancel, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            try {
                FeedResponse answer = new FeedResponse(response, rules.maxBytes(), clock.instant());
                return answer.redirects() ? follow(address, answer) : new Arrived(answer.read(movedTo));
            } finally {
                // Cancelled first: closing alone would read what is left of the answer, however much that is.
                request.cancel();
                Closer.closeQuietly(response);
            }
        } catch (IOException | HttpException e) {
            return new Arrived(failure(e, address, rules.totalTimeout(), System.nanoTime() >= deadline));
        } finally {
            bell.cancel(false);
        }
    }

    private static HttpGet request(URI address, Validators known) {
        HttpGet request = new HttpGet(address);
        request.setHeader(
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1");
        request.setHeader("Accept-Encoding", "gzip, br");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private static Step follow(URI from, FeedResponse answer) {
        Optional<URI> target = answer.location(from);
        if (target.isEmpty()) {
            return new Arrived(
                    answer.failed(Reason.REDIRECTS, "It redirects to an address that cannot be understood."));
        }
        if ("https".equals(from.getScheme()) && "http".equals(target.get().getScheme())) {
            return new Arrived(answer.failed(
                    Reason.REDIRECTS, "It redirects from https to plain http, which Rampart does not follow."));
        }
        return new Redirect(target.get(), answer.permanent());
    }

    static Failed failure(Exception e, URI address, Duration atMost, boolean late) {
        if (e instanceof AddressGuard.ForbiddenAddressException) {
            return Failed.of(Reason.FORBIDDEN_ADDRESS, e.getMessage());
        }
        if (late || e instanceof InterruptedIOException) {
            return Failed.of(Reason.TIMEOUT, "It did not answer in full within " + words(atMost) + ".");
        }
        if (e instanceof UnknownHostException) {
            return Failed.of(Reason.UNREACHABLE, "The host " + address.getHost() + " could not be found.");
        }
        if (e instanceof ConnectException) {
            return Failed.of(Reason.UNREACHABLE, "The host " + address.getHost() + " does not accept connections.");
        }
        if (e instanceof SSLException) {
            return Failed.of(Reason.UNREACHABLE, "No safe connection to " + address.getHost() + " could be made.");
        }
        return Failed.of(Reason.UNREACHABLE, "The connection to " + address.getHost() + " broke off.");
    }

    private static String words(Duration time) {
        return time.toSeconds() == 1 ? "one second" : time.toSeconds() + " seconds";
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}

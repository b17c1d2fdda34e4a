package dev.rampart.news.feed;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

/** Posts messages to addresses that people named. What the other side answers beyond its status is not read. */
record Posting(FetchRules rules, AddressGuard guard, CloseableHttpClient client, ScheduledExecutorService alarm) {
    private static final int MAX_REDIRECTS = 3;

    /** Those after which the same message goes to the other address; the others ask for a GET without it (RFC 9110, 15.4). */
    private static final Set<Integer> KEEPS_MESSAGE = Set.of(307, 308);

    Posted post(URI address, Map<String, String> headers, byte[] body) {
        long deadline = System.nanoTime() + rules.totalTimeout().toNanos();
        URI here = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Step step = step(here, headers, body, deadline);
            if (step.posted() != null) {
                return step.posted();
            }
            here = step.target();
        }
        return Posted.failed(null, "The address redirects more than " + MAX_REDIRECTS + " times.");
    }

    /** One of both is there. */
    private record Step(Posted posted, URI target) {}

    private Step step(URI address, Map<String, String> headers, byte[] body, long deadline) {
        Optional<String> refusal = guard.refusal(address)
                .or(() -> rules.proxy().isPresent() ? guard.refusalOfName(address) : Optional.empty());
        if (refusal.isPresent()) {
            return new Step(Posted.failed(null, refusal.get()), null);
        }
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        ScheduledFuture<?> bell = alarm.schedule(request::cancel, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            try {
                return understood(address, response);
            } finally {
                request.cancel();
                Closer.closeQuietly(response);
            }
        } catch (IOException | HttpException e) {
            return new Step(
                    Posted.failed(
                            null,
                            FeedFetcher.failure(e, address, rules.totalTimeout(), System.nanoTime() >= deadline)
                                    .sentence()),
                    null);
        } finally {
            bell.cancel(false);
        }
    }

    private Step understood(URI from, ClassicHttpResponse response) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Step(Posted.taken(status), null);
        }
        if (!KEEPS_MESSAGE.contains(status)) {
            String sentence = status >= 300 && status < 400
                    ? "It redirects in a way (" + status
                            + ") that would lose the message; give the address it leads to."
                    : "It answered with " + status + ".";
            return new Step(Posted.failed(status, sentence), null);
        }
        Optional<URI> target = new FeedResponse(response, 0, null).location(from);
        if (target.isEmpty()) {
            return new Step(Posted.failed(status, "It redirects to an address that cannot be understood."), null);
        }
        if ("https".equals(from.getScheme()) && "http".equals(target.get().getScheme())) {
            return new Step(
                    Posted.failed(status, "It redirects from https to plain http, which Rampart does not follow."),
                    null);
        }
        return new Step(null, target.get());
    }
}

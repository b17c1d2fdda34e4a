package dev.rampart.news.feed;

import dev.rampart.news.feed.Fetched.Failed;
import dev.rampart.news.feed.Fetched.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;

/** A server's answer, understood. */
final class FeedResponse {
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ClassicHttpResponse response;
    private final long maxBytes;
    private final Instant now;

    FeedResponse(ClassicHttpResponse response, long maxBytes, Instant now) {
        this.response = response;
        this.maxBytes = maxBytes;
        this.now = now;
    }

    boolean redirects() {
        return REDIRECTS.contains(response.getCode());
    }

    boolean permanent() {
        return PERMANENT.contains(response.getCode());
    }

    /** Where a redirect leads, without a fragment. */
    Optional<URI> location(URI from) {
        try {
            return Optional.ofNullable(header("Location"))
                    .map(location -> location.strip().replaceFirst("#.*$", "").replace(" ", "%20"))
                    .map(from::resolve);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Fetched read(Optional<URI> movedTo) throws IOException {
        return switch (response.getCode()) {
            case 200, 203 -> content(movedTo);
            case 304 -> new Fetched.Unchanged(movedTo, fresh());
            case 401, 403 -> failed(Reason.REFUSED, "The server does not let Rampart read it.");
            case 404 -> failed(Reason.NOT_FOUND, "There is no feed at its address.");
            case 410 -> new Fetched.Gone();
            case 429 -> failed(Reason.BUSY, "The server asks to be asked less often.");
            case 503 -> failed(Reason.BUSY, "The server is busy or under repair.");
            default ->
                failed(
                        Reason.REFUSED,
                        response.getCode() >= 500
                                ? "The server failed to answer."
                                : "The server answers with something other than a feed.");
        };
    }

    Failed failed(Reason reason, String sentence) {
        return new Failed(reason, response.getCode(), sentence, RetryAfter.parse(header("Retry-After"), now));
    }

    private Fetched content(Optional<URI> movedTo) throws IOException {
        HttpEntity entity = response.getEntity();
        String coding = Optional.ofNullable(header("Content-Encoding"))
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (entity == null) {
            return failed(Reason.UNREADABLE, "The server's answer is empty.");
        }
        if (entity.getContentLength() > maxBytes) {
            return tooLarge();
        }
        try (InputStream sent = new Bounded(entity.getContent(), maxBytes)) {
            InputStream plain = switch (coding) {
                case "identity", "" -> sent;
                case "gzip", "x-gzip" -> new Bounded(new GZIPInputStream(sent), maxBytes);
                case "deflate" -> new Bounded(new InflaterInputStream(sent), maxBytes);
                case "br" -> new Bounded(new BrotliInputStream(sent), maxBytes);
                default -> null;
            };
            if (plain == null) {
                return failed(
                        Reason.UNREADABLE, "The server compresses the feed in a way that Rampart did not ask for.");
            }
            Validators validators = new Validators(header("ETag"), header("Last-Modified"));
            return new Fetched.Content(plain.readAllBytes(), header("Content-Type"), validators, movedTo, fresh());
        } catch (Bounded.ExceededException e) {
            return tooLarge();
        } catch (ZipException e) {
            return compressedBadly();
        } catch (IOException e) {
            // Brotli's own failures have no type of their own.
            if (String.valueOf(e.getMessage()).startsWith("Brotli")) {
                return compressedBadly();
            }
            throw e;
        }
    }

    private Failed compressedBadly() {
        return failed(Reason.UNREADABLE, "The feed is compressed in a broken way.");
    }

    private Duration fresh() {
        return CacheControl.fresh(header("Cache-Control"), header("Age"));
    }

    private Failed tooLarge() {
        return failed(Reason.TOO_LARGE, "The feed is larger than " + size(maxBytes) + ".");
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    private String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}

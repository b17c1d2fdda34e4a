package dev.rampart.news.feed;

/**
 * What a server gave to recognise a version of a feed by, to be sent back with the next request (RFC 9110, section 13).
 *
 * @param etag as sent, with its quotes; null if none
 * @param lastModified as sent; null if none
 */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}

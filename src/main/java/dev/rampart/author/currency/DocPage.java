package dev.rampart.author.currency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of AWS's documentation, however an address writes it.
 *
 * @param guide service, version and guide, for example "guardduty/latest/ug"
 * @param page below the guide, for example "runtime-monitoring.html"; empty for the guide as a whole
 */
record DocPage(String guide, String page) {
    private static final String HOST = "docs.aws.amazon.com";
    private static final int LONGEST = 300;
    private static final int GUIDE_PARTS = 3;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}_[a-z]{2}");

    /** Addresses of the site that lead elsewhere, depending on the day. */
    private static final List<String> ELSEWHERE = List.of("console", "goto", "assets", "search");

    /** The guide as a whole: its first page, and the list of its changes. */
    private static final Pattern WHOLE = Pattern.compile(
            "(index|welcome|whatsnew|(amazon-|aws-)?\\w*-?doc(ument)?(ation)?-?history|docs?-?updates?|release-?notes|[\\w-]+-releases)\\.html",
            Pattern.CASE_INSENSITIVE);

    /** A page that introduces a service. News of all sorts links to it, and nothing on it need have changed. */
    private static final Pattern OVERVIEW = Pattern.compile(
            "(what-?_?is|intro|introduction|overview|getting[-_]?started|get-started|gs|setting-up|concepts|how-it-works)\\b.*|[\\w-]+-chapter\\.html",
            Pattern.CASE_INSENSITIVE);

    /** Of an address in full; empty for one that is no page of the documentation. */
    static Optional<DocPage> of(String address) {
        String rest = address.strip().replaceFirst("(?i)^(https?:)?//", "");
        int slash = rest.indexOf('/');
        if (slash < 0 || !host(rest.substring(0, slash)).equals(HOST)) {
            return Optional.empty();
        }
        String path = rest.substring(slash).replaceFirst("(?i)([?#]|%23|%3f).*", "");
        List<String> parts = new ArrayList<>(
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList());
        if (!parts.isEmpty()
                && (LANGUAGE.matcher(parts.get(0).toLowerCase(Locale.ROOT)).matches()
                        || parts.get(0).equals("pdfs"))) {
            parts.remove(0);
        }
        return parts.isEmpty() || ELSEWHERE.contains(parts.get(0)) || path.length() > LONGEST
                ? Optional.empty()
                : Optional.of(of(parts, path.endsWith("/")));
    }

    private static String host(String written) {
        return written.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private static DocPage of(List<String> parts, boolean folder) {
        String last = parts.get(parts.size() - 1);
        boolean page = last.indexOf('.') > 0 && !last.matches("[\\d.]+");
        int guide = Math.min(GUIDE_PARTS, page ? parts.size() - 1 : parts.size());
        return new DocPage(String.join("/", parts.subList(0, guide)), page(parts.subList(guide, parts.size()), folder));
    }

    private static String page(List<String> parts, boolean folder) {
        if (parts.isEmpty()) {
            return "";
        }
        String page = String.join("/", parts).replaceFirst("(?i)\\.(htm|md)$", ".html");
        if (page.toLowerCase(Locale.ROOT).matches(".*\\.(pdf|rss|xml)")) {
            return "";
        }
        if (!page.endsWith(".html")) {
            page = folder ? page + "/index.html" : page + ".html";
        }
        return WHOLE.matcher(page).matches() ? "" : page;
    }

    boolean isGuide() {
        return page.isEmpty();
    }

    /** Whether a change that names it need not be a change of what it says. */
    boolean isGeneral() {
        return isGuide() || OVERVIEW.matcher(page).matches();
    }

    DocPage whole() {
        return new DocPage(guide, "");
    }

    /** Its address. */
    public String url() {
        return "https://" + HOST + "/" + guide + "/" + page;
    }

    /** How it is named where it has no title. */
    public String path() {
        return isGuide() ? guide : guide + "/" + page;
    }
}

package dev.rampart.news;

import dev.rampart.news.feed.Products;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.news.search.Search;
import dev.rampart.web.Problem;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries are wanted.
 *
 * @param asked what narrows the list, by the name of its parameter, in the order in which addresses show it; only what is
 *     set and known
 */
@TemplateData
record NewsFilter(Map<String, String> asked) {
    static final String NO_LEVEL = "none";
    static final List<String> LEVELS = List.of("100", "200", "300", "400", NO_LEVEL);
    /** What depends on who asks. */
    static final List<String> PERSONAL = List.of("unread", "saved", "noted", "hidden");

    private static final List<String> ORDERS = List.of("best", "newest");
    private static final int MAX_WORDS = 200;

    static NewsFilter of(NewsParameters parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "level", parameters.level);
        put(asked, "kind", parameters.kind);
        put(asked, "source", parameters.source);
        put(asked, "product", parameters.product);
        put(asked, "words", parameters.words);
        put(asked, "order", parameters.order);
        put(asked, "unread", parameters.unread);
        put(asked, "saved", parameters.saved);
        put(asked, "noted", parameters.noted);
        put(asked, "hidden", parameters.hidden);
        if (asked.containsKey("level") && !LEVELS.contains(asked.get("level"))) {
            throw unknown("level", asked.get("level"), LEVELS);
        }
        if (asked.containsKey("kind") && SourceKind.of(asked.get("kind")).isEmpty()) {
            throw unknown(
                    "kind",
                    asked.get("kind"),
                    List.of(SourceKind.values()).stream().map(SourceKind::id).toList());
        }
        if (asked.containsKey("order") && !ORDERS.contains(asked.get("order"))) {
            throw unknown("order", asked.get("order"), ORDERS);
        }
        for (String state : PERSONAL) {
            if (asked.containsKey(state) && !asked.get(state).equals("true")) {
                throw unknown(state, asked.get(state), List.of("true"));
            }
        }
        asked.computeIfPresent("product", (key, name) -> Products.canonical(name));
        asked.computeIfPresent("words", (key, typed) -> typed.substring(0, Math.min(typed.length(), MAX_WORDS)));
        return new NewsFilter(asked);
    }

    /** What {@link #query} told. */
    static NewsFilter ofQuery(String query) {
        return of(NewsParameters.of(query));
    }

    private static void put(Map<String, String> asked, String name, String given) {
        if (given != null && !given.isBlank()) {
            asked.put(name, given.strip());
        }
    }

    private static RuntimeException unknown(String name, String given, List<String> known) {
        return Problem.exception(
                400, "There is no " + name + " “" + given + "”. It can be " + String.join(", ", known) + ".");
    }

    /** What is asked of a filter; "" if nothing. */
    public String get(String name) {
        return asked.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return asked.containsKey(name);
    }

    /** What a search keeps while it asks for other words, a product or a source. */
    public List<String> kept() {
        return Stream.concat(Stream.of("level", "kind", "order"), PERSONAL.stream())
                .filter(this::has)
                .toList();
    }

    public boolean unread() {
        return has("unread");
    }

    public boolean saved() {
        return has("saved");
    }

    public boolean noted() {
        return has("noted");
    }

    public boolean hidden() {
        return has("hidden");
    }

    /** Whether it depends on who asks. */
    public boolean personal() {
        return PERSONAL.stream().anyMatch(this::has);
    }

    /** Whether entries are left out for what they are, rather than for what the reader did with them. */
    public boolean narrows() {
        return asked.keySet().stream().anyMatch(name -> !PERSONAL.contains(name) && !name.equals("order"));
    }

    public boolean any() {
        return !asked.isEmpty();
    }

    boolean searches() {
        return has("words");
    }

    /** What fits best first; only a search knows it. */
    public boolean bestFirst() {
        return searches() && !get("order").equals("newest");
    }

    /** The same by date, as a feed reader wants it. */
    NewsFilter newestFirst() {
        return searches() ? with("order", "newest") : this;
    }

    /**
     * @param reader the account that looks, or 0
     * @param among only these entries, or null for all
     * @param most how many to give
     */
    Search search(long reader, Collection<Long> among, Cursor after, int most) {
        return new Search(
                get("words"),
                reader,
                asked.get("level"),
                asked.get("kind"),
                asked.get("source"),
                asked.get("product"),
                among,
                bestFirst() ? Search.Order.BEST : Search.Order.NEWEST,
                after == null || after.byRank() ? null : new Search.Place(after.publishedAt(), after.id()),
                after == null ? 0 : after.skipped(),
                most);
    }

    /** The same with one more filter, or another value of it; "" takes it away. */
    public NewsFilter with(String name, String wanted) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        changed.remove(name);
        put(changed, name, wanted);
        return new NewsFilter(changed);
    }

    /** Without what depends on who asks, as for a visitor or a feed reader. */
    public NewsFilter impersonal() {
        NewsFilter rest = this;
        for (String state : PERSONAL) {
            rest = rest.with(state, "");
        }
        return rest;
    }

    /** An address under which a path shows this. */
    public String at(String path) {
        return asked.isEmpty() ? path : path + "?" + query();
    }

    /** The address of the next page of a path. */
    String at(String path, Cursor before) {
        return before == null ? at(path) : path + "?" + (asked.isEmpty() ? "" : query() + "&") + "before=" + before;
    }

    /** What a feed of this is called: "Rampart news: level 300, AWS IAM". */
    String title() {
        String words = words();
        return words.isEmpty() ? "Rampart news" : "Rampart news: " + words;
    }

    /** "level 300, AWS IAM"; "" for everything. */
    public String words() {
        return asked.entrySet().stream()
                .filter(one -> !one.getKey().equals("order"))
                .map(one -> switch (one.getKey()) {
                    case "level" -> one.getValue().equals(NO_LEVEL) ? "no level" : "level " + one.getValue();
                    case "kind" -> SourceKind.of(one.getValue()).orElseThrow().plural();
                    case "words" -> "“" + one.getValue() + "”";
                    case "unread", "saved", "noted", "hidden" -> one.getKey();
                    default -> one.getValue();
                })
                .collect(Collectors.joining(", "));
    }

    /** Of one product alone. */
    static NewsFilter ofProduct(String product) {
        return new NewsFilter(Map.of()).with("product", product);
    }

    /** As it stands in addresses; "" for everything. */
    public String query() {
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

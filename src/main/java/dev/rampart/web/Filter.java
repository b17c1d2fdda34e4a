package dev.rampart.web;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a list is narrowed by, as its address says it.
 *
 * @param asked by the name of the parameter, in the order in which addresses show them; only what is set
 */
@TemplateData
public record Filter(Map<String, String> asked) {
    public static final Filter NONE = new Filter(Map.of());

    public boolean has(String name) {
        return asked.containsKey(name);
    }

    /** What is asked for; "" if nothing. */
    public String get(String name) {
        return asked.getOrDefault(name, "");
    }

    public boolean any() {
        return !asked.isEmpty();
    }

    /** The same with another choice; null or "" takes it away. */
    public Filter with(String name, Object wanted) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        changed.remove(name);
        if (wanted != null && !wanted.toString().isBlank()) {
            changed.put(name, wanted.toString().strip());
        }
        return new Filter(changed);
    }

    /**
     * The same, once it is sure that what is asked for can be.
     *
     * @throws jakarta.ws.rs.WebApplicationException 400 with a sentence
     */
    public Filter known(String name, List<String> choices) {
        if (has(name) && !choices.contains(get(name))) {
            throw Problem.exception(
                    400, "There is no " + name + " “" + get(name) + "”. It can be " + String.join(", ", choices) + ".");
        }
        return this;
    }

    /** An address under which a path shows this. */
    public String at(String path) {
        return asked.isEmpty() ? path : path + "?" + query();
    }

    /** The address of one of its pages; the first has none of its own. */
    public String at(String path, int page) {
        return page <= 1 ? at(path) : path + "?" + (asked.isEmpty() ? "" : query() + "&") + "page=" + page;
    }

    private String query() {
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

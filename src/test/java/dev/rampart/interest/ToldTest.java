package dev.rampart.interest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.catalog.Blueprints;
import dev.rampart.plan.Aims;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static Map<String, String> errors(ProductNames names, TaskKey task, Integer level, String path) {
        return new Told(names, Arrays.asList(task), Arrays.asList(level), path, true)
                .errors(
                        List.of(Blueprints.shipped("scs-c03")),
                        List.of(new Aims.Way("generalist", "Generalist", List.of())));
    }

    private static ProductNames names(String typed) {
        return ProductNames.of(List.of(), typed, List.of("Amazon Example"));
    }

    @Test
    void names_become_the_one_that_the_news_know_and_each_stands_once() {
        assertEquals(
                List.of("AWS WAF", "AWS KMS", "Amazon Example", "Something of our own"),
                ProductNames.of(
                                Arrays.asList("AWS WAF", null),
                                " aws-waf; AWS Key Management Service\r\namazon example,,AMAZON EXAMPLE, Something  of our own ",
                                List.of("Amazon Example"))
                        .names());
        assertEquals(List.of(), ProductNames.of(List.of(), null, List.of()).names());
    }

    @Test
    void what_fits_has_no_errors() {
        assertEquals(Map.of(), errors(names("AWS WAF"), new TaskKey("scs-c03", "4.2"), 300, "generalist"));
        assertEquals(Map.of(), errors(names(""), null, null, " "));
    }

    @Test
    void each_field_that_cannot_be_says_why() {
        assertEquals(
                Map.of(
                        "tasks", "SCS-C03 has no task “9.9”.",
                        "levels", "There is no level 500: they are 100, 200, 300 and 400.",
                        "path", "There is no career path “astronaut”. Choose one of the list."),
                errors(names(""), new TaskKey("scs-c03", "9.9"), 500, "astronaut"));
        assertEquals(
                Map.of("tasks", "There is no exam “abc”."), errors(names(""), new TaskKey("abc", null), null, null));
    }

    @Test
    void a_name_that_is_too_long_and_too_many_are_told_with_figures() {
        assertEquals(
                Map.of(
                        "products",
                        "“" + "x".repeat(40) + "…” is too long: the name of a product has at most 100 characters."),
                errors(names("x".repeat(101)), null, null, null));
        String many = String.join(
                ",", IntStream.range(0, 500).mapToObj(i -> "Amazon " + i).toList());
        assertEquals(
                Map.of("products", "There is room for 100 products; these are 500. Take the less important ones away."),
                errors(names(many), null, null, null));
    }
}

package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Thursday Circle!, thursday-circle",
        "Zoë’s café, zoe-s-cafe",
        "' -- ', group",
        "木曜会, group",
        "../admin, admin",
        "a very long name of a group that would not end before the address does, a-very-long-name-of-a-group-that-would-n",
    })
    void a_name_becomes_an_address(String name, String slug) {
        assertEquals(slug, Slugs.of(name, "group"));
    }
}

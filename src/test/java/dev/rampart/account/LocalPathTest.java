package dev.rampart.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/account", "/news?level=300&q=a%20b", "/attempts/7/questions/3#stem", "/"})
    void a_path_on_this_site_is_kept(String asked) {
        assertEquals(asked, LocalPath.of(asked).text());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "/\t/evil.example/",
                "/.//evil.example/",
                "/x/..//evil.example/",
                "javascript:alert(1)",
                "account",
                " /account",
                "/%zz",
                "/sign-out",
                "/sign-in?next=/sign-in"
            })
    void whatever_could_lead_away_becomes_the_start(String asked) {
        assertEquals("/", LocalPath.of(asked).text());
    }
}

package dev.rampart.news;

import dev.rampart.web.InFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** In a file, as it is kept by default. */
@QuarkusTest
@TestProfile(InFile.class)
class H2NewsBenchmark extends NewsAtScale {
    @Override
    String numbers(int from, int to, String table) {
        return "(select x as n from system_range(" + from + ", " + to + ")) " + table;
    }

    @Override
    String name() {
        return "H2";
    }
}

package dev.rampart.news;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** In a file, as it is kept by default. */
@QuarkusTest
@TestProfile(H2NewsBenchmark.InFile.class)
class H2NewsBenchmark extends NewsAtScale {
    @Override
    String numbers(int from, int to, String table) {
        return "(select x as n from system_range(" + from + ", " + to + ")) " + table;
    }

    @Override
    String name() {
        return "H2";
    }

    public static class InFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:async:./target/benchmark/" + System.nanoTime()
                            + "/rampart;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
    }
}

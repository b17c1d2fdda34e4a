package dev.rampart.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** H2 in a file, as it is kept by default: {@code @TestProfile(InFile.class)}, for benchmarks. */
public class InFile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:async:./target/benchmark/" + System.nanoTime()
                        + "/rampart;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}

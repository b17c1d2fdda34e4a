package dev.rampart.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A first start as a demonstration, in a database of its own. */
public class DemoProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rampart.demo", "true", "quarkus.datasource.jdbc.url", "jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1");
    }
}

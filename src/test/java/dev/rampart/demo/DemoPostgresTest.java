package dev.rampart.demo;

import dev.rampart.web.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

@QuarkusTest
@TestProfile(DemoPostgresTest.Profile.class)
class DemoPostgresTest extends DemoTest {
    public static class Profile extends Postgres {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rampart.demo", "true", "quarkus.datasource.db-kind", "postgresql");
        }
    }
}

package dev.rampart.author.exchange;

import dev.rampart.web.InFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** In a file, as it is kept by default. */
@QuarkusTest
@TestProfile(InFile.class)
class H2ImportBenchmark extends ImportAtScale {
    @Override
    String name() {
        return "H2";
    }
}

package dev.rampart.backup;

import dev.rampart.web.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class BackupPostgresTest extends BackupTest {
    @Override
    FreshDatabase otherKind() {
        return FreshDatabase.h2();
    }

    @Override
    String nextOf(String sequence) {
        return "select next value for " + sequence;
    }
}

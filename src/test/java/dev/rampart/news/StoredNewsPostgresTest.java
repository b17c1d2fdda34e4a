package dev.rampart.news;

import dev.rampart.web.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class StoredNewsPostgresTest extends StoredNewsTest {}

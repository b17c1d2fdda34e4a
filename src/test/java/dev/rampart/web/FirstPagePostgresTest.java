package dev.rampart.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class FirstPagePostgresTest extends FirstPageTest {}

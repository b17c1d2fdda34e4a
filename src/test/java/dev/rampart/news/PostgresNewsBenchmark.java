package dev.rampart.news;

import dev.rampart.web.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresNewsBenchmark extends NewsAtScale {
    @Override
    String numbers(int from, int to, String table) {
        return "(select cast(i as bigint) as n from generate_series(" + from + ", " + to + ") i) " + table;
    }

    @Override
    String name() {
        return "PostgreSQL";
    }
}

package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshCalculatorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final RefreshCalculator least = calculator(0);
    private final RefreshCalculator middle = calculator(0.5);
    private final RefreshCalculator most = calculator(1);

    @Test
    void after_a_success_the_interval_passes_and_at_most_a_twentieth_more() {
        assertEquals(NOW.plus(HOUR), least.afterSuccess(HOUR, Duration.ZERO));
        assertEquals(NOW.plus(Duration.ofMinutes(63)), most.afterSuccess(HOUR, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"PT30M, PT1H", "PT2H, PT2H", "P30D, P1D"})
    void an_answer_that_stays_fresh_is_not_asked_for_again_within_a_day(Duration fresh, Duration wait) {
        assertEquals(NOW.plus(wait), least.afterSuccess(HOUR, fresh));
    }

    @ParameterizedTest
    @CsvSource({"1, PT15M", "2, PT30M", "3, PT1H", "4, PT2H", "7, PT16H", "8, P1D", "9, P1D", "1000000, P1D"})
    void each_failure_in_a_row_doubles_the_wait_up_to_a_day(int failures, Duration wait) {
        assertEquals(NOW.plus(wait), middle.afterFailure(failures, Optional.empty()));
    }

    @Test
    void chance_moves_a_retry_by_a_fifth_at_most() {
        assertEquals(NOW.plus(Duration.ofMinutes(12)), least.afterFailure(1, Optional.empty()));
        assertEquals(NOW.plus(Duration.ofMinutes(18)), most.afterFailure(1, Optional.empty()));
    }

    @Test
    void a_server_that_names_a_later_time_is_obeyed() {
        Instant asked = NOW.plus(Duration.ofHours(5));
        assertEquals(asked, middle.afterFailure(1, Optional.of(asked)));
    }

    @Test
    void a_server_that_names_an_earlier_time_does_not_hasten_us() {
        assertEquals(NOW.plus(Duration.ofMinutes(15)), middle.afterFailure(1, Optional.of(NOW.plusSeconds(1))));
        assertEquals(NOW.plus(Duration.ofMinutes(15)), middle.afterFailure(1, Optional.of(NOW.minusSeconds(1))));
    }

    @Test
    void a_server_that_names_a_time_beyond_a_week_waits_a_week() {
        assertEquals(
                NOW.plus(Duration.ofDays(7)), middle.afterFailure(1, Optional.of(NOW.plus(Duration.ofDays(4000)))));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "0, PT0S", "'Tue, 24 Nov 2026 11:00:00 GMT', PT1H"})
    void retry_after_is_seconds_or_a_date(String header, Duration wait) {
        assertEquals(Optional.of(NOW.plus(wait)), RetryAfter.parse(header, NOW));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "99999999999999", "'Tue, 99 Nov 2026 11:00:00 GMT'"})
    void a_retry_after_that_says_nothing_counts_as_none(String header) {
        assertEquals(Optional.empty(), RetryAfter.parse(header, NOW));
    }

    private static RefreshCalculator calculator(double chance) {
        RandomGenerator fixed = new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
        return new RefreshCalculator(Clock.fixed(NOW, ZoneOffset.UTC), fixed);
    }
}

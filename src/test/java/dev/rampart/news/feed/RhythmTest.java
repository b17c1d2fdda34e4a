package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({"PT8H, PT1H", "P1D, PT3H", "PT10M, PT15M", "P30D, P1D"})
    void an_eighth_of_the_usual_gap_between_a_quarter_of_an_hour_and_a_day(Duration gap, Duration interval) {
        assertEquals(interval, rhythm(every(gap), null, false).interval());
    }

    @Test
    void a_source_of_which_little_is_known_is_asked_as_its_author_says() {
        assertEquals(HOUR, rhythm(List.of(), null, false).interval());
        assertEquals(
                HOUR,
                rhythm(every(Duration.ofDays(1)).subList(0, 3), null, false).interval());
    }

    @Test
    void one_that_went_quiet_is_asked_less_and_less() {
        List<Instant> old =
                every(HOUR).stream().map(one -> one.minus(Duration.ofDays(4))).toList();
        assertEquals(Duration.ofHours(6), rhythm(old, null, false).interval());
    }

    @Test
    void what_drops_its_entries_soon_is_asked_before_they_are_gone() {
        assertEquals(
                HOUR,
                rhythm(every(Duration.ofDays(1)), Duration.ofHours(4), false).interval());
    }

    @Test
    void what_may_be_urgent_is_asked_at_least_as_often_as_its_author_says() {
        assertEquals(HOUR, rhythm(every(Duration.ofDays(10)), null, true).interval());
    }

    private static List<Instant> every(Duration gap) {
        return IntStream.range(0, 20)
                .mapToObj(i -> NOW.minus(gap.multipliedBy(i)))
                .toList();
    }

    private static Rhythm rhythm(List<Instant> published, Duration keeps, boolean urgent) {
        return Rhythm.of(published, Optional.ofNullable(keeps), HOUR, urgent, NOW);
    }
}

package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.TimedSitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** As SCS-C03 has them. */
    private static final Map<String, Integer> FORM = form(10, 9, 12, 13, 12, 9);

    @Test
    void a_threshold_below_half_has_its_line_within_the_picture() {
        for (int threshold = 5; threshold <= 95; threshold += 5) {
            Estimate high = new Estimate(threshold, 0.9, 0.85, 0.94, 0.9, 0.8, 0.95, 130, NOW, NOW);
            EstimateChart chart = EstimateChart.of(high);
            assertTrue(chart.line() >= 14 && chart.line() <= EstimateChart.WIDTH - 14, threshold + " " + chart);
            assertTrue(chart.ticks().size() > 1, threshold + " " + chart);
        }
    }

    @Test
    void a_long_form_of_somebody_who_knows_nearly_all_still_adds_up() {
        for (double chance : new double[] {1e-6, 0.3, 0.5, 0.9, 0.9995, 1 - 1e-9}) {
            double[] chances = Binomial.of(400, chance);
            double sum = 0;
            double mean = 0;
            for (int k = 0; k <= 400; k++) {
                sum += chances[k];
                mean += k * chances[k];
            }
            assertEquals(1, sum, 1e-9, "at " + chance);
            assertEquals(400 * chance, mean, 1e-6, "at " + chance);
        }
    }

    @Test
    void at_156_of_195_the_share_lies_between_75_and_84_percent() {
        Estimate estimate = of(exam(0, 52), exam(0, 52), exam(0, 52));
        assertEquals(0.75, estimate.shareLow(), 0.01);
        assertEquals(0.84, estimate.shareHigh(), 0.01);
        assertEquals(0.80, estimate.share(), 0.01);
        assertTrue(estimate.chance() > 0.35 && estimate.chance() < 0.5, estimate.toString());
        assertTrue(estimate.chanceLow() < 0.2 && estimate.chanceHigh() > 0.65, estimate.toString());
        assertEquals(195, estimate.answers());
    }

    @Test
    void each_more_right_answer_makes_the_share_and_the_chance_higher() {
        double share = 0;
        double chance = -1;
        for (int right = 0; right <= 65; right++) {
            Estimate estimate = of(exam(3, right), exam(2, right));
            assertTrue(estimate.share() > share && estimate.chance() > chance, () -> "at " + estimate);
            assertTrue(
                    estimate.shareLow() < estimate.share() && estimate.share() < estimate.shareHigh(),
                    estimate::toString);
            assertTrue(estimate.chanceLow() < estimate.chanceHigh() && estimate.chanceHigh() <= 1, estimate::toString);
            share = estimate.share();
            chance = estimate.chance();
        }
        assertTrue(chance > 0.97, "with everything right it is " + chance);
    }

    @Test
    void more_answers_make_the_interval_narrower_and_older_ones_wider() {
        double width = 1;
        for (int exams = 2; exams <= 6; exams++) {
            TimedSitting[] sittings =
                    IntStream.range(0, exams).mapToObj(i -> exam(1, 52)).toArray(TimedSitting[]::new);
            double next = width(of(sittings));
            assertTrue(next < width);
            width = next;
        }
        assertTrue(width(of(exam(60, 52), exam(60, 52))) > width(of(exam(1, 52), exam(1, 52))));
    }

    @Test
    void what_is_newer_counts_more_and_each_domain_as_on_the_exam() {
        assertTrue(of(exam(60, 40), exam(1, 60)).share()
                > of(exam(60, 60), exam(1, 40)).share());
        // Half of everything right, and then nearly all of one domain: of all answers together, 65 % are right.
        TimedSitting strong = sitting(1, new TimedSitting.Part("2", "2.1", 58, 60, 60));
        double alone = of(exam(1, 33), exam(1, 33)).share();
        double with = of(exam(1, 33), exam(1, 33), strong).share();
        assertTrue(with > alone && with < 0.6, alone + " and " + with);
    }

    @Test
    void it_is_the_same_whatever_the_order_of_the_sittings() {
        Estimate one = of(exam(30, 40), exam(1, 60), exam(9, 50));
        Estimate other = of(exam(9, 50), exam(30, 40), exam(1, 60));
        assertEquals(one.chance(), other.chance(), 1e-12);
        assertEquals(one.shareLow(), other.shareLow(), 1e-12);
    }

    /** Two domains, integrated on a grid six times as fine, without any of the estimate's own code. */
    @Test
    void the_lattice_agrees_with_brute_force() {
        Assumptions a = Assumptions.USUAL;
        int[] form = {3, 2};
        double[] right = {14, 9};
        double[] total = {20, 12};
        double[] numbers = new double[6];
        double all = 0;
        double shares = 0;
        double step = 1 / 60.0;
        for (double overall = -2; overall <= 4; overall += step) {
            double[][] domain = new double[2][];
            double[] evidence = new double[2];
            double[] share = new double[2];
            for (int d = 0; d < 2; d++) {
                domain[d] = new double[form[d] + 1];
                for (double u = -1.8; u <= 1.8; u += step) {
                    double p = 1 / (1 + Math.exp(-overall - u));
                    double mass = Math.exp(-u * u / (2 * a.domainSpread() * a.domainSpread()))
                            * Math.pow(p, right[d])
                            * Math.pow(1 - p, total[d] - right[d]);
                    evidence[d] += mass;
                    share[d] += mass * p;
                    for (int k = 0; k <= form[d]; k++) {
                        domain[d][k] += mass * Math.pow(p, k) * Math.pow(1 - p, form[d] - k) * choose(form[d], k);
                    }
                }
            }
            double z = (overall - a.ability()) / a.spread();
            double prior = Math.exp(-z * z / 2);
            all += prior * evidence[0] * evidence[1];
            shares += prior * (3 * share[0] * evidence[1] + 2 * share[1] * evidence[0]) / 5;
            for (int i = 0; i <= 3; i++) {
                for (int k = 0; k <= 2; k++) {
                    numbers[i + k] += prior * domain[0][i] * domain[1][k];
                }
            }
        }
        // A day that moves nothing; its spread is far below the step.
        Lattice lattice = new Lattice(
                List.of(new Evidence(3, 14, 20), new Evidence(2, 9, 12)),
                new Assumptions(a.ability(), a.spread(), a.domainSpread(), 0.001, a.halfLifeDays()));
        double[] fresh = lattice.fresh();
        for (int k = 0; k <= 5; k++) {
            assertEquals(numbers[k] / all, fresh[k], 5e-5, k + " right");
        }
        assertEquals(shares / all, lattice.shares().mean(), 1e-4);
    }

    private static double choose(int n, int k) {
        return k == 0 ? 1 : choose(n - 1, k - 1) * n / k;
    }

    @Test
    void it_is_told_in_words_without_false_certainty() {
        Estimate sure = of(exam(0, 65), exam(0, 65), exam(0, 65));
        assertEquals("more than 99 %", sure.chanceWords());
        Estimate middling = of(exam(1, 52), exam(9, 52));
        assertTrue(middling.chanceWords().matches("about [34]\\d %"), middling.chanceWords());
        assertEquals("the oldest from 9 days ago, the newest from a day ago", middling.ageWords(NOW));
        assertEquals("less than 1 %", of(exam(0, 20), exam(0, 20)).chanceWords());
    }

    @Test
    void the_picture_holds_the_interval_and_the_line_whatever_they_are() {
        for (int right : new int[] {0, 20, 40, 52, 65}) {
            EstimateChart chart = EstimateChart.of(of(exam(0, right), exam(0, right)));
            assertTrue(0 <= chart.low() && chart.low() <= chart.middle(), chart.toString());
            assertTrue(chart.middle() <= chart.high() && chart.high() <= EstimateChart.WIDTH, chart.toString());
            assertEquals(300, chart.ticks().get(0).x());
        }
        assertEquals(180, EstimateChart.of(of(exam(0, 52), exam(0, 52))).line(), "80 % on an axis from 50 to 100");
    }

    private static double width(Estimate estimate) {
        return estimate.shareHigh() - estimate.shareLow();
    }

    private static Estimate of(TimedSitting... sittings) {
        return Estimate.of(List.of(sittings), FORM, 80, NOW, Assumptions.USUAL);
    }

    /** A full exam so many days ago, with the right ones spread over the domains as evenly as can be. */
    static TimedSitting exam(int daysAgo, int right) {
        List<TimedSitting.Part> parts = new ArrayList<>();
        int questions = 0;
        int before = 0;
        for (Map.Entry<String, Integer> domain : FORM.entrySet()) {
            questions += domain.getValue();
            int until = (int) Math.round(right * questions / 65.0);
            parts.add(new TimedSitting.Part(
                    domain.getKey(), domain.getKey() + ".1", until - before, domain.getValue(), domain.getValue()));
            before = until;
        }
        return sitting(daysAgo, parts.toArray(TimedSitting.Part[]::new));
    }

    private static TimedSitting sitting(int daysAgo, TimedSitting.Part... parts) {
        return new TimedSitting(1, true, NOW.minus(Duration.ofDays(daysAgo)), List.of(parts));
    }

    private static Map<String, Integer> form(int... questions) {
        Map<String, Integer> form = new LinkedHashMap<>();
        for (int i = 0; i < questions.length; i++) {
            form.put(String.valueOf(i + 1), questions[i]);
        }
        return form;
    }
}

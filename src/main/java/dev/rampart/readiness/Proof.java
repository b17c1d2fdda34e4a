package dev.rampart.readiness;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How well the estimate did for simulated learners, as it was measured last: predicted against actual. The benchmark of this
 * package writes it.
 *
 * @param measured when
 * @param learning learners who learn and forget
 * @param steady learners whose abilities stay as they are
 */
record Proof(LocalDate measured, Group learning, Group steady) {
    static final Proof SHIPPED = read("/readiness/proof.yaml");

    /**
     * Parts are from 0 to 1.
     *
     * @param above the part that scored above the threshold
     * @param predicted the mean of the chances that they were told
     * @param brier the mean squared distance of those chances from what came, 1 or 0 (Brier, 1950): less is better
     * @param brierOfBase that of telling everyone the part of all
     * @param brierOfRule that of telling whoever had above the threshold so far that they will have it again
     * @param inside the part whose true share lies in the interval of 90 %
     * @param bias by how much the share to be expected was above the true one, on average
     */
    record Group(
            int learners,
            double above,
            double predicted,
            double brier,
            double brierOfBase,
            double brierOfRule,
            double inside,
            double bias,
            List<Tenth> tenths) {
        public String abovePercent() {
            return percent(above);
        }

        public String predictedPercent() {
            return percent(predicted);
        }

        public String insidePercent() {
            return percent(inside);
        }

        /** The three scores, always with as many digits. */
        public String brierWords() {
            return score(brier);
        }

        public String brierOfBaseWords() {
            return score(brierOfBase);
        }

        public String brierOfRuleWords() {
            return score(brierOfRule);
        }

        /** "2.1 points too low". */
        public String biasWords() {
            return String.format(Locale.ROOT, "%.1f points too %s", Math.abs(bias) * 100, bias < 0 ? "low" : "high");
        }
    }

    /** Learners whose chance was told to lie in a tenth; from and to in percent. */
    record Tenth(int from, int to, int learners, double predicted, double above) {
        public String predictedPercent() {
            return percent(predicted);
        }

        public String abovePercent() {
            return percent(above);
        }
    }

    /** "24 November 2026". */
    public String date() {
        return measured.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", part * 100);
    }

    private static Proof read(String resource) {
        try (InputStream in = Proof.class.getResourceAsStream(resource)) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(in, Proof.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

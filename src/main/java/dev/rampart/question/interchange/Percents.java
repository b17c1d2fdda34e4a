package dev.rampart.question.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Marks in percent as Moodle writes them, to seven places at most. */
final class Percents {
    private Percents() {}

    static String written(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(7, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

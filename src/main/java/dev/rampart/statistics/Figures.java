package dev.rampart.statistics;

import java.util.Locale;

/**
 * What sums say, where enough stands behind it to say anything: a share takes {@link #FEW} answers, a correlation {@link
 * #MANY}. Below that there is no number, since chance alone would move it too far: a share of 30 by some 9 points either way,
 * a correlation of 100 by some 0.1.
 */
record Figures(Sums sums) {
    static final int FEW = 30;
    static final int MANY = 100;
    static final String TOO_FEW = "too few";

    static final Figures NONE = new Figures(new Sums());

    /** The share of right answers, 0 to 1; null where there are too few. */
    Double facility() {
        return share(sums.correct, sums.answers);
    }

    /** -1 to 1; null where there are too few or it cannot be reckoned, as when all were right. */
    Double discrimination() {
        double reckoned = sums.discrimination();
        return sums.ranked < MANY || Double.isNaN(reckoned) ? null : reckoned;
    }

    /** In seconds; null where there are too few. */
    Long medianSeconds() {
        return sums.timed < FEW ? null : Spans.parse(sums.spans).median().toSeconds();
    }

    static Double share(long part, long all) {
        return all < FEW ? null : (double) part / all;
    }

    public long answers() {
        return sums.answers;
    }

    public long ranked() {
        return sums.ranked;
    }

    public long shown() {
        return sums.shown;
    }

    public long learners() {
        return sums.shownFirst;
    }

    public String facilityWords() {
        return percent(facility());
    }

    public String discriminationWords() {
        return sums.ranked >= MANY && discrimination() == null ? "none" : decimal(discrimination());
    }

    public String medianWords() {
        return medianSeconds() == null ? TOO_FEW : "about " + Spans.words(medianSeconds());
    }

    public String meanWords() {
        return sums.timed < FEW ? TOO_FEW : Spans.words(Math.round(sums.millis / 1000.0 / sums.timed));
    }

    public String flaggedWords() {
        return percent(share(sums.flagged, sums.answers));
    }

    public String blankWords() {
        return percent(share(sums.blank, sums.answers));
    }

    /** Of those who were sure, how many were wrong. */
    public String sureWrongWords() {
        return percent(share(sums.sureWrong, sums.sure));
    }

    public String guessedRightWords() {
        return percent(share(sums.guessedRight, sums.guessed));
    }

    public long sure() {
        return sums.sure;
    }

    public long guessed() {
        return sums.guessed;
    }

    /** "61 %". */
    static String percent(Double share) {
        return share == null ? TOO_FEW : Math.round(share * 100) + " %";
    }

    /** "0.34", "−0.12". */
    static String decimal(Double number) {
        return number == null
                ? TOO_FEW
                : String.format(Locale.ROOT, "%.2f", number)
                        .replace("-0.00", "0.00")
                        .replace('-', '−');
    }
}

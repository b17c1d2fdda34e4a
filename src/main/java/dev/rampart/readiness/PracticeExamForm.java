package dev.rampart.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner typed about a practice exam taken elsewhere, as it was typed. Null is an empty field.
 *
 * @param timed "yes" where a clock ran
 * @param seen "yes" where some of its questions were known
 */
record PracticeExamForm(
        String date,
        String provider,
        String right,
        String questions,
        String percent,
        String timed,
        String seen,
        String note) {
    static final PracticeExamForm BLANK = new PracticeExamForm("", "", "", "", "", "yes", "", "");

    private static final List<String> PROVIDERS = List.of(
            "AWS official practice exam", "AWS official practice question set", "Tutorials Dojo", "Whizlabs", "Udemy");
    private static final int MOST_QUESTIONS = 500;

    PracticeExamForm {
        date = clean(date);
        provider = clean(provider);
        right = clean(right);
        questions = clean(questions);
        percent = clean(percent).replaceFirst("\\s*%$", "");
        timed = clean(timed);
        seen = clean(seen);
        note = clean(note);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    static PracticeExamForm of(PracticeExam practice) {
        boolean counted = practice.questions != null;
        return new PracticeExamForm(
                practice.takenOn.toString(),
                practice.provider,
                counted ? practice.correct.toString() : "",
                counted ? practice.questions.toString() : "",
                counted ? "" : practice.percent(),
                practice.timed ? "yes" : "",
                practice.seenBefore ? "yes" : "",
                practice.note);
    }

    /** @param today in the learner's zone */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        String day = TypedDay.of(date, today).error();
        if (day != null) {
            errors.put("date", day);
        }
        if (provider.isEmpty() || provider.length() > 100) {
            errors.put("provider", "Say whose practice exam it was, in up to 100 characters.");
        }
        score(errors);
        if (note.length() > 500) {
            errors.put("note", "A note has room for 500 characters; this one has " + note.length() + ".");
        }
        return errors;
    }

    private void score(Map<String, String> errors) {
        boolean counts = !right.isEmpty() || !questions.isEmpty();
        if (counts && !percent.isEmpty()) {
            errors.put("percent", "Give either right answers and questions, or a percentage, not both.");
        } else if (!counts && percent.isEmpty()) {
            errors.put("right", "Give the right answers and the questions, or a percentage below.");
        } else if (!counts) {
            if (tenths(percent) < 0) {
                errors.put("percent", "A percentage is a number from 0 to 100, for example 78 or 78.5.");
            }
        } else if (whole(questions) < 1) {
            errors.put("questions", "Questions are a whole number from 1 to " + MOST_QUESTIONS + ".");
        } else if (whole(right) < 0) {
            errors.put("right", "Right answers are a whole number, 0 or more.");
        } else if (whole(right) > whole(questions)) {
            errors.put("right", right + " right of " + questions + " cannot be: check which number is which.");
        }
    }

    /** -1 for anything that is not a whole number up to the most. */
    private static int whole(String typed) {
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        return number > MOST_QUESTIONS ? -1 : number;
    }

    /** -1 for anything that is not a number from 0 to 100. */
    private static int tenths(String typed) {
        String plain = typed.replace(',', '.');
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            return -1;
        }
        int tenths = new BigDecimal(plain)
                .movePointRight(1)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
        return tenths > 1000 || new BigDecimal(plain).compareTo(BigDecimal.valueOf(100)) > 0 ? -1 : tenths;
    }

    /** Only of a form without errors. */
    void into(PracticeExam practice) {
        practice.takenOn = LocalDate.parse(date);
        practice.provider = provider;
        boolean counts = percent.isEmpty();
        practice.correct = counts ? whole(right) : null;
        practice.questions = counts ? whole(questions) : null;
        practice.tenths = counts ? practice.correct * 1000 / practice.questions : tenths(percent);
        practice.timed = clock();
        practice.seenBefore = known();
        practice.note = note.isEmpty() ? null : note;
    }

    /** Whether it says the same; only of a form without errors. */
    boolean says(PracticeExam practice) {
        PracticeExam said = new PracticeExam();
        into(said);
        return PracticeExamForm.of(said).equals(PracticeExamForm.of(practice));
    }

    public boolean clock() {
        return timed.equals("yes");
    }

    public boolean known() {
        return seen.equals("yes");
    }

    /** What others often take, to choose from; anything else may be typed. */
    public List<String> providers() {
        return PROVIDERS;
    }
}

package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Marks a form: all or nothing for each question, and a blank is wrong. */
final class Scoring {
    private Scoring() {}

    /** One question's mark. */
    record Mark(String domain, boolean correct) {}

    static boolean correct(Question question, Answer answer) {
        return !answer.blank() && question.interaction().correct(answer);
    }

    static Score total(List<Mark> marks) {
        return marks.stream().map(mark -> Score.of(mark.correct())).reduce(Score.NONE, Score::plus);
    }

    /** By the id of the domain, in its order. */
    static Map<String, Score> byDomain(List<Mark> marks) {
        Map<String, Score> scores = new TreeMap<>();
        marks.forEach(mark -> scores.merge(mark.domain(), Score.of(mark.correct()), Score::plus));
        return scores;
    }
}

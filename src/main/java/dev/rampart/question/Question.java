package dev.rampart.question;

import dev.rampart.content.Markdown;
import dev.rampart.web.SafeHtml;
import java.time.LocalDate;
import java.util.List;

/**
 * A question as its document says it. Stem, options and explanation are Markdown.
 *
 * @param id stable across versions and never reused: freshness goes by it
 * @param exam the blueprint's id, for example "scs-c03"
 * @param task the blueprint's task, for example "4.2"; its domain is what stands before the dot
 * @param skill for example "4.2.3", or null
 * @param level 100 to 400
 * @param apart ids of questions that give this one away, or that it gives away
 * @param verified when its facts were last checked
 * @param audience to whom it is limited, for example "group:thursday-circle", or null for everyone
 */
public record Question(
        String id,
        String exam,
        String task,
        String skill,
        int level,
        List<String> services,
        List<String> apart,
        String stem,
        Interaction interaction,
        String explanation,
        List<Reference> references,
        LocalDate verified,
        Status status,
        Pool pool,
        String audience) {

    /** One for everyone. */
    public Question(
            String id,
            String exam,
            String task,
            String skill,
            int level,
            List<String> services,
            List<String> apart,
            String stem,
            Interaction interaction,
            String explanation,
            List<Reference> references,
            LocalDate verified,
            Status status,
            Pool pool) {
        this(
                id,
                exam,
                task,
                skill,
                level,
                services,
                apart,
                stem,
                interaction,
                explanation,
                references,
                verified,
                status,
                pool,
                null);
    }

    /** Draft: shown to nobody. Unverified: in quizzes, not in readiness. */
    public enum Status {
        PUBLISHED,
        DRAFT,
        UNVERIFIED
    }

    /** The bank serves exams and quizzes; the sample is for visitors and part of no exam. */
    public enum Pool {
        BANK,
        SAMPLE
    }

    public record Reference(String title, String url) {}

    private static final int HEADING = 110;

    public String domain() {
        return task.substring(0, task.indexOf('.'));
    }

    /** The beginning of the stem without marks, to know the question by. */
    public String heading() {
        return heading(stem);
    }

    static String heading(String stem) {
        String text = SafeHtml.text(Markdown.markdown(stem).toString());
        if (text.length() <= HEADING) {
            return text;
        }
        int space = text.lastIndexOf(' ', HEADING);
        int end = Character.isLowSurrogate(text.charAt(HEADING)) ? HEADING - 1 : HEADING;
        return text.substring(0, space > 0 ? space : end) + " …";
    }
}

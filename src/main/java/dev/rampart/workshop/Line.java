package dev.rampart.workshop;

import java.time.Instant;
import java.util.List;

/**
 * A workshop as the list shows it, with what the learner has to do with it.
 *
 * @param text what one does in it, Markdown
 * @param url where AWS has it, or null for one of ours
 * @param course of one of ours, else null
 * @param mark of one of AWS's, or null
 */
record Line(
        Workshops.Entry entry, String text, List<String> services, String url, Course course, Progress.Marked mark) {
    static Line of(Course course) {
        Workshop workshop = course.workshop();
        return new Line(Workshops.Entry.of(workshop), workshop.summary(), workshop.services(), null, course, null);
    }

    static Line of(AwsWorkshop workshop, Progress.Marked mark) {
        return new Line(Workshops.Entry.of(workshop), workshop.note(), workshop.services(), workshop.url(), null, mark);
    }

    public boolean own() {
        return entry.provider() == Workshops.Provider.OWN;
    }

    public boolean planned() {
        return mark != null && !mark.done();
    }

    public boolean started() {
        return course != null && course.underWay();
    }

    public boolean done() {
        return own() ? course.finished() : mark != null && mark.done();
    }

    /** Since when it is done or marked, or null. */
    public Instant since() {
        return own() ? course.finishedAt() : mark == null ? null : mark.at();
    }
}

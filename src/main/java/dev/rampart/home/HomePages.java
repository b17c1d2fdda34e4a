package dev.rampart.home;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.Kind;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.OpenAttempt;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.news.Headlines;
import dev.rampart.readiness.Readiness;
import dev.rampart.readiness.Readings;
import dev.rampart.readiness.ScoreChart;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

/** The first page: for a visitor what Rampart is, for a learner what to do next. */
@Path("/")
class HomePages {
    private static final int LATEST = 5;

    @Inject
    Catalog catalog;

    @Inject
    Attempts attempts;

    @Inject
    Readings readings;

    @Inject
    LearnerBank bank;

    @Inject
    Headlines headlines;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record landing(Blueprint exam) implements TemplateInstance {}

    record today(
            String date,
            NextStep next,
            Blueprint exam,
            Readiness readiness,
            ScoreChart chart,
            Reserve reserve,
            List<PastAttempt> past,
            List<Headlines.Headline> news)
            implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return viewer.signedIn() ? today() : new landing(firstExam());
    }

    private TemplateInstance today() {
        long learner = viewer.id();
        List<OpenAttempt> open = attempts.open(learner);
        List<PastAttempt> past = attempts.latest(learner, LATEST).stream()
                .filter(attempt -> attempt.kind() != Kind.SAMPLE)
                .toList();
        Blueprint exam = focus(open, past);
        Readiness readiness = readings.of(learner, exam);
        Reserve reserve = bank.reserve(learner, exam);
        List<PastAttempt> ofExam = past.stream()
                .filter(attempt -> attempt.exam().equals(exam.id()))
                .toList();
        return new today(
                viewer.date(clock.instant()),
                NextStep.of(exam, open, ofExam, readiness, reserve),
                exam,
                readiness,
                ScoreChart.of(readiness),
                reserve,
                past,
                headlines.unread(learner, LATEST));
    }

    /** The exam that the learner is at: the open one's, else the last one's, else the first of the catalog. */
    private Blueprint focus(List<OpenAttempt> open, List<PastAttempt> past) {
        String id = !open.isEmpty()
                ? open.get(0).exam()
                : !past.isEmpty() ? past.get(0).exam() : null;
        return id == null ? firstExam() : catalog.exam(id).orElseGet(this::firstExam);
    }

    private Blueprint firstExam() {
        return catalog.exams().get(0);
    }
}

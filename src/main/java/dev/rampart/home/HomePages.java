package dev.rampart.home;

import dev.rampart.alert.Alerts;
import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.Dailies;
import dev.rampart.attempt.Daily;
import dev.rampart.attempt.Kind;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.OpenAttempt;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.event.Event;
import dev.rampart.event.Events;
import dev.rampart.group.GroupNews;
import dev.rampart.interest.ForYou;
import dev.rampart.news.Headlines;
import dev.rampart.plan.Plans;
import dev.rampart.readiness.Readiness;
import dev.rampart.readiness.Readings;
import dev.rampart.readiness.ScoreChart;
import dev.rampart.review.Reviews;
import dev.rampart.statistics.Reports;
import dev.rampart.web.Viewer;
import dev.rampart.workshop.Workshops;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The first page: for a visitor what Rampart is, for a learner what to do next. */
@Path("/")
class HomePages {
    private static final int LATEST = 5;
    private static final int OF_GROUPS = 3;
    private static final int FOR_YOU = 3;

    @Inject
    Catalog catalog;

    @Inject
    Attempts attempts;

    @Inject
    Readings readings;

    @Inject
    LearnerBank bank;

    @Inject
    Dailies dailies;

    @Inject
    Headlines headlines;

    @Inject
    ForYou forYou;

    @Inject
    Plans plans;

    @Inject
    Reviews reviews;

    @Inject
    Workshops workshops;

    @Inject
    GroupNews groupNews;

    @Inject
    Reports reports;

    @Inject
    Events events;

    @Inject
    Alerts alerts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record landing(Blueprint exam) implements TemplateInstance {}

    /** @param event what is next to go to before the day of the exam, or null */
    record today(
            String date,
            NextStep next,
            Plans.Today plan,
            Event event,
            Reviews.Due due,
            Workshops.Resume workshop,
            List<GroupNews.Line> groups,
            long answers,
            long alerts,
            Blueprint exam,
            Readiness readiness,
            ScoreChart chart,
            Reserve reserve,
            Daily daily,
            List<PastAttempt> past,
            List<ForYou.Entry> forYou,
            List<Headlines.Headline> news)
            implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return viewer.signedIn() ? today() : new landing(firstExam());
    }

    private TemplateInstance today() {
        long learner = viewer.id();
        Optional<Plans.Today> plan = plans.today(learner);
        List<OpenAttempt> open = attempts.open(learner);
        List<PastAttempt> past = attempts.latest(learner, LATEST).stream()
                .filter(attempt -> attempt.kind() != Kind.SAMPLE)
                .toList();
        Blueprint exam = focus(open, plan, past);
        Readiness readiness = readings.of(learner, exam);
        Reserve reserve = bank.reserve(learner, exam);
        Reviews.Due due = reviews.due(learner, viewer.zone());
        List<PastAttempt> ofExam = past.stream()
                .filter(attempt -> attempt.exam().equals(exam.id()))
                .toList();
        List<ForYou.Entry> chosen = forYou.top(learner, FOR_YOU);
        return new today(
                viewer.date(clock.instant()),
                NextStep.of(exam, open, plan, due, ofExam, readiness, reserve),
                plan.orElse(null),
                plan.flatMap(made -> events.next(made.examDay())).orElse(null),
                due,
                workshops.resume(learner).orElse(null),
                groupNews.latest(learner, OF_GROUPS),
                reports.unread(learner),
                alerts.unread(learner),
                exam,
                readiness,
                ScoreChart.of(readiness),
                reserve,
                dailies.today(learner, exam, viewer.zone(), reserve),
                past,
                chosen,
                chosen.isEmpty() ? headlines.unread(learner, LATEST) : List.of());
    }

    /** The exam that the learner is at: the open one's, else the plan's, else the last one's, else the first of the catalog. */
    private Blueprint focus(List<OpenAttempt> open, Optional<Plans.Today> plan, List<PastAttempt> past) {
        return open.stream()
                .map(OpenAttempt::exam)
                .findFirst()
                .or(() -> plan.map(Plans.Today::exam))
                .or(() -> past.stream().map(PastAttempt::exam).findFirst())
                .flatMap(catalog::exam)
                .orElseGet(this::firstExam);
    }

    private Blueprint firstExam() {
        return catalog.exams().get(0);
    }
}

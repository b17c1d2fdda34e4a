package dev.rampart.demo;

import dev.rampart.account.Newcomers;
import dev.rampart.attempt.Rehearsal;
import dev.rampart.demo.Cast.Part;
import dev.rampart.demo.Cast.Sitting;
import dev.rampart.group.GroupRehearsal;
import dev.rampart.interest.InterestRehearsal;
import dev.rampart.news.SampleNews;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.relevance.PlanningRehearsal;
import dev.rampart.review.MistakeRehearsal;
import dev.rampart.triage.TriageRehearsal;
import dev.rampart.web.ToldClock;
import dev.rampart.workshop.Progress;
import dev.rampart.workshop.Workshops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** What the cast did in the last ten weeks, each at its time, by the same code that people use. */
@ApplicationScoped
class Story {
    private static final Duration BEGAN = Duration.ofDays(70);
    private static final int PLANNED_DAYS_AGO = 42;
    private static final int GROUP_DAYS_AGO = 35;
    private static final int HELD_DAYS_AGO = 21;
    private static final int WORKSHOP_DAYS_AGO = 30;
    private static final int HOURS_A_WEEK = 10;
    private static final int EXPLAINED = 24;

    /** Of the latest tasks so many are open or done in turn: everyone has missed something. */
    private static final int LATELY = 4;

    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private static final EnumSet<DayOfWeek> WEEKDAYS =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);

    @Inject
    Newcomers newcomers;

    @Inject
    Rehearsal rehearsal;

    @Inject
    PlanRehearsal plans;

    @Inject
    GroupRehearsal groups;

    @Inject
    InterestRehearsal interests;

    @Inject
    MistakeRehearsal mistakes;

    @Inject
    TriageRehearsal triage;

    @Inject
    PlanningRehearsal planning;

    @Inject
    Progress progress;

    @Inject
    Workshops workshops;

    @Inject
    SampleNews news;

    @Inject
    EntityManager entities;

    /** @param password of everyone in it */
    void tell(Instant now, String password) {
        Map<Part, Long> ids = new HashMap<>();
        ToldClock.at(now.minus(BEGAN), () -> {
            Cast.ALL.forEach(part ->
                    ids.put(part, newcomers.join(part.name(), part.email(), password, part.role(), part.zoneId())));
            return null;
        });
        news.add(DemoNews.SOURCE, DemoNews.HOME, DemoNews.entries(now));
        news.readSome(ids.get(Cast.ANA));
        learn(ids, now, daysAgo -> daysAgo > PLANNED_DAYS_AGO);
        plan(ids, now);
        learn(ids, now, daysAgo -> daysAgo <= PLANNED_DAYS_AGO && daysAgo > HELD_DAYS_AGO);
        group(ids, now);
        learn(ids, now, daysAgo -> daysAgo <= HELD_DAYS_AGO);
        at(now.minus(Duration.ofDays(1)), () -> mistakes.explain(ids.get(Cast.ANA), EXPLAINED));
        Cast.ALL.stream().filter(part -> part.examInDays() != null).forEach(part -> tick(ids.get(part), part, now));
        at(now, () -> planning.read(ids.get(Cast.ANA), "GuardDuty finding", Cast.ANA.zoneId()));
    }

    private void learn(Map<Part, Long> ids, Instant now, IntPredicate when) {
        for (Part part : Cast.ALL) {
            part.sittings().stream()
                    .filter(sitting -> when.test(sitting.daysAgo()))
                    .forEach(sitting -> sit(ids.get(part), sitting, now));
        }
    }

    /** Plans are made when they are made: what was done before is behind them. */
    private void plan(Map<Part, Long> ids, Instant now) {
        for (Part part : Cast.ALL) {
            long id = ids.get(part);
            if (part.examInDays() != null) {
                plan(id, part, now);
            }
            part.workshops().forEach((workshop, steps) -> work(id, workshop, steps, now));
        }
    }

    private void sit(long id, Sitting sitting, Instant now) {
        rehearsal.sit(id, Cast.EXAM, sitting.full(), sitting.start(now), sitting::inDomain);
        // Each query looks whether anything that was loaded has changed: the longer the story, the slower.
        entities.flush();
        entities.clear();
    }

    private void plan(long id, Part part, Instant now) {
        LocalDate exam = LocalDate.ofInstant(now, part.zoneId()).plusDays(part.examInDays());
        at(
                now.minus(Duration.ofDays(PLANNED_DAYS_AGO)),
                () -> plans.make(
                        id,
                        "security-professional",
                        Cast.EXAM,
                        exam,
                        part.booked() ? LocalTime.of(10, 0) : null,
                        HOURS_A_WEEK,
                        WEEKDAYS,
                        part.zoneId()));
    }

    private void work(long id, String workshop, int steps, Instant now) {
        Instant began = now.minus(Duration.ofDays(WORKSHOP_DAYS_AGO));
        List<String> all = workshops.stepsOf(workshop);
        for (int i = 0; i < Math.min(steps, all.size()); i++) {
            progress.done(id, workshop, all.get(i), began.plus(Duration.ofHours(20L * i)));
        }
    }

    private void tick(long id, Part part, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, part.zoneId());
        List<PlanRehearsal.Open> open = plans.open(id, today);
        for (int i = 0; i < open.size(); i++) {
            PlanRehearsal.Open task = open.get(i);
            if (i < open.size() - LATELY || i % 2 == 0) {
                at(task.day().atTime(EVENING).atZone(part.zoneId()).toInstant(), () -> plans.tick(id, task.task()));
            }
        }
    }

    private void group(Map<Part, Long> ids, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Cast.ANA.zoneId()).plusDays(Cast.ANA.examInDays());
        Instant made = now.minus(Duration.ofDays(GROUP_DAYS_AGO));
        GroupRehearsal.Made group = ToldClock.at(
                made,
                () -> groups.make(
                        ids.get(Cast.ANA),
                        "Thursday keys",
                        "We meet on Thursdays and sit a full exam together once a month.",
                        Cast.EXAM,
                        day));
        at(made.plus(Duration.ofHours(2)), () -> {
            groups.share(group, ids.get(Cast.ANA), true, true);
            groups.join(group, ids.get(Cast.BEN), true, true);
        });
        at(made.plus(Duration.ofDays(2)), () -> {
            groups.join(group, ids.get(Cast.CHEN), true, false);
            groups.join(group, ids.get(Cast.DARA), true, true);
            groups.join(group, ids.get(Cast.EMRE), false, false);
        });
        held(group, ids, now.minus(Duration.ofDays(HELD_DAYS_AGO)));
        triage(group.slug(), ids, now);
        interests(group.slug(), ids, now);
        at(
                now.minus(Duration.ofDays(1)),
                () -> groups.propose(
                        group,
                        List.of(ids.get(Cast.ANA), ids.get(Cast.BEN), ids.get(Cast.DARA)),
                        now.plus(Duration.ofDays(3)),
                        now.plus(Duration.ofDays(5))));
    }

    /** What the group did with some of the news. */
    private void triage(String slug, Map<Part, Long> ids, Instant now) {
        long ana = ids.get(Cast.ANA);
        long ben = ids.get(Cast.BEN);
        LocalDate late = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        at(
                now.minus(Duration.ofDays(10)),
                () -> triage.decide(
                        slug,
                        ben,
                        "What the trail does not tell",
                        "done",
                        "Data events are on for our buckets.",
                        null,
                        null));
        at(
                now.minus(Duration.ofDays(5)),
                () -> triage.decide(
                        slug, ana, "Three ways to write a deny that holds", "evaluate", "For Thursday.", ben, late));
        at(
                now.minus(Duration.ofDays(3)),
                () -> triage.decide(
                        slug, ben, "Update of an agent", "not-for-us", "None of us runs that agent.", null, null));
        at(
                now.minus(Duration.ofDays(1)),
                () -> triage.decide(slug, ana, "the last use of a key on its page", "watch", "", null, null));
    }

    /** What people and the group care for. */
    private void interests(String slug, Map<Part, Long> ids, Instant now) {
        at(now.minus(Duration.ofDays(8)), () -> {
            interests.follow(
                    ids.get(Cast.ANA), List.of("Amazon GuardDuty", "AWS KMS", "Amazon Inspector"), List.of(200, 300));
            interests.follow(ids.get(Cast.BEN), List.of("AWS WAF", "AWS IAM"), List.of());
            interests.use(slug, ids.get(Cast.BEN), List.of("AWS Organizations", "AWS CloudTrail"));
        });
    }

    /** The group's first exam together. */
    private void held(GroupRehearsal.Made group, Map<Part, Long> ids, Instant start) {
        List<Long> members = List.of(ids.get(Cast.BEN), ids.get(Cast.ANA), ids.get(Cast.DARA));
        long exam = ToldClock.at(
                start.minus(Duration.ofDays(5)),
                () -> groups.propose(group, members, start.minus(Duration.ofHours(2)), start.plus(Duration.ofDays(2))));
        groups.hold(
                exam,
                start,
                Map.of(
                        ids.get(Cast.ANA), Cast.ANA_HELD::inDomain,
                        ids.get(Cast.BEN), Cast.BEN_HELD::inDomain,
                        ids.get(Cast.DARA), Cast.DARA_HELD::inDomain));
    }

    private static void at(Instant time, Runnable act) {
        ToldClock.at(time, (Supplier<Void>) () -> {
            act.run();
            return null;
        });
    }
}

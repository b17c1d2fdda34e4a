package dev.rampart.plan;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderBy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A learner's way to an exam. The latest is in force until it is ended or replaced. */
@Entity
class Plan extends PanacheEntity {
    /** When a learner is most alert. */
    enum Alert {
        MORNING,
        MIDDAY,
        EVENING
    }

    /** Where the exam is sat. */
    enum Delivery {
        CENTRE,
        ONLINE
    }

    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** The learner, while the plan is in force. */
    @Column(name = "active_of")
    public Long activeOf;

    /** Names the exam in calendars. */
    @Column(nullable = false, length = 36)
    public String uid;

    /** The path's id. */
    @Column(nullable = false, length = 60)
    public String goal;

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    @Column(name = "exam_day", nullable = false)
    public LocalDate examDay;

    @Column(name = "exam_minute")
    public Integer examMinute;

    /** The zone in which the hour was told. */
    @Column(nullable = false, length = 64)
    public ZoneId zone;

    /** Whether the day is booked, or only aimed at. */
    @Column(nullable = false)
    public boolean booked;

    @Column(name = "minutes_a_week", nullable = false)
    public int minutesAWeek;

    @Column(nullable = false, length = 7)
    public String weekdays;

    @Column(nullable = false, length = 200)
    public String kinds;

    @ElementCollection
    @CollectionTable(name = "plan_day_off", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("firstDay")
    public List<StoredPeriod> daysOff = new ArrayList<>();

    @Column(name = "started_on", nullable = false)
    public LocalDate startedOn;

    @Column(nullable = false, columnDefinition = "text")
    public String notes = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Alert alert;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Delivery delivery;

    /** Counts changes of the exam's day and hour, for calendars. */
    @Column(nullable = false)
    public int revision;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    static Plan start(long accountId, Wish wish, ZoneId zone, LocalDate today, Instant now) {
        Plan plan = new Plan();
        plan.accountId = accountId;
        plan.activeOf = accountId;
        plan.uid = UUID.randomUUID().toString();
        plan.goal = wish.goal();
        plan.exam = wish.exam();
        plan.examDay = wish.examDay();
        plan.examMinute = wish.examHour() == null ? null : wish.examHour().toSecondOfDay() / 60;
        plan.zone = zone;
        plan.booked = wish.booked();
        plan.minutesAWeek = wish.availability().minutesAWeek();
        plan.weekdays = wish.availability().weekdays().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
        plan.kinds = wish.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        wish.availability().daysOff().forEach(period -> plan.daysOff.add(StoredPeriod.of(period)));
        plan.startedOn = today;
        plan.createdAt = now;
        plan.changedAt = now;
        return plan;
    }

    /** The plan in force. */
    static Optional<Plan> of(long accountId) {
        return find("activeOf", accountId).firstResultOptional();
    }

    /** The same, to be changed: waits until nobody else changes it. */
    static Plan locked(long accountId) {
        Plan plan = of(accountId).orElseThrow(() -> Problem.notFound("You have no plan yet."));
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        if (plan.activeOf == null) {
            throw Problem.notFound("This plan was ended meanwhile.");
        }
        return plan;
    }

    void end(Instant now) {
        activeOf = null;
        endedAt = now;
    }

    LocalTime examHour() {
        return examMinute == null ? null : LocalTime.ofSecondOfDay(examMinute * 60L);
    }

    Availability availability() {
        Set<DayOfWeek> days =
                weekdays.chars().mapToObj(c -> DayOfWeek.of(c - '0')).collect(Collectors.toSet());
        return new Availability(
                minutesAWeek, days, daysOff.stream().map(StoredPeriod::period).toList());
    }

    Set<ResourceKind> chosenKinds() {
        return Arrays.stream(kinds.split(",")).map(ResourceKind::valueOf).collect(Collectors.toSet());
    }

    /** What the plan was made from. */
    Wish wish() {
        return new Wish(goal, exam, examDay, examHour(), booked, availability(), chosenKinds());
    }

    List<String> noteLines() {
        return notes.lines().toList();
    }
}

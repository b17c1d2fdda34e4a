package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalTime;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestForm;

/** What belongs to booking an exam: the hour, the place, the call beforehand, the day itself. */
@Path("/plan/booking")
@RolesAllowed(Roles.LEARNER)
class BookingPages {
    private static final LocalTime NOON = LocalTime.of(11, 0);
    private static final LocalTime EVENING = LocalTime.of(16, 0);

    @Inject
    Progress progress;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    record booking(View view) implements TemplateInstance {}

    /**
     * @param alert what the learner said, or ""
     * @param hour what the booked hour means for that, in a sentence
     * @param call the reminder to call, or null when none is planned
     */
    record View(Blueprint exam, String appointment, String alert, String delivery, String hour, TaskLine call) {
        public String callDay() {
            return Days.weekday(call.day());
        }
    }

    @GET
    @Transactional
    public Object booking() {
        return Plan.of(viewer.id()).<Object>map(plan -> new booking(view(plan))).orElseGet(() -> to("/plan"));
    }

    private View view(Plan plan) {
        Blueprint exam = catalog.exam(plan.exam)
                .orElseThrow(() -> Problem.notFound("The exam of your plan is not in the catalog any longer."));
        return new View(
                exam,
                Days.weekday(plan.examDay) + " " + plan.examDay.getYear()
                        + (plan.examHour() == null ? "" : ", " + plan.examHour()),
                plan.alert == null ? "" : plan.alert.name(),
                plan.delivery == null ? "" : plan.delivery.name(),
                hour(plan.alert, plan.examHour()),
                progress.tasks(plan).stream()
                        .filter(task -> task.kind() == ResourceKind.ERRAND)
                        .findFirst()
                        .orElse(null));
    }

    /** @return null while the learner has not said when they are most alert */
    static String hour(Plan.Alert alert, LocalTime hour) {
        if (alert == null) {
            return null;
        }
        String best = switch (alert) {
            case MORNING -> "in the morning";
            case MIDDAY -> "around midday";
            case EVENING -> "in the late afternoon or evening";
        };
        if (hour == null) {
            return "You are most alert " + best + ": look for an hour then when you book.";
        }
        Plan.Alert booked = hour.isBefore(NOON)
                ? Plan.Alert.MORNING
                : hour.isBefore(EVENING) ? Plan.Alert.MIDDAY : Plan.Alert.EVENING;
        return booked == alert
                ? hour + " fits: you are most alert " + best + "."
                : hour + " is not your best time: you are most alert " + best
                        + ". See whether there is an hour then, or sit your last full exams at " + hour
                        + " to get used to it.";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@RestForm String alert, @RestForm String delivery) {
        Plan plan = Plan.locked(viewer.id());
        plan.alert = choice(Plan.Alert.values(), alert);
        plan.delivery = choice(Plan.Delivery.values(), delivery);
        return to("/plan/booking");
    }

    private static <E extends Enum<E>> E choice(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

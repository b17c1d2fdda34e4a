package dev.rampart.workshop;

import dev.rampart.question.Answer;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The steps of a workshop. Anyone may read them and try the checks; what was answered and done is kept for those with an
 * account.
 */
@Path("/workshops/{slug}/steps")
class StepPages {
    @Inject
    Progress progress;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    record step(Course course, Workshop workshop, Workshop.Step step, Beside beside, List<CheckView> checks)
            implements TemplateInstance {}

    /**
     * What stands beside a step; null where there is nothing.
     *
     * @param last whether all others are done, so that this one finishes the workshop
     */
    record Beside(Workshop.Step previous, Workshop.Step next, boolean last) {
        static Beside of(Course course, Workshop.Step step) {
            return new Beside(
                    course.workshop().beside(step, -1).orElse(null),
                    course.workshop().beside(step, 1).orElse(null),
                    course.steps() - course.stepsDone() == 1 && course.doneAt(step) == null);
        }
    }

    record step$check(CheckView view) implements TemplateInstance {}

    /** @param again the id of a check that is to be tried again */
    @GET
    @Path("{step}")
    public TemplateInstance show(@RestPath String slug, @RestPath String step, @RestQuery String again) {
        Workshop workshop = progress.own(slug);
        Workshop.Step here = Progress.step(workshop, step);
        return page(
                workshop,
                here,
                Optional.ofNullable(again)
                        .flatMap(here::check)
                        .map(check -> CheckView.open(workshop, here, check).justTouched()));
    }

    /** @param touched takes the place of what would be shown of its check */
    private step page(Workshop workshop, Workshop.Step step, Optional<CheckView> touched) {
        Course course = viewer.signedIn() ? progress.course(viewer.id(), workshop) : Course.untouched(workshop);
        Map<String, CheckAnswer> answers = viewer.signedIn()
                ? CheckAnswer.of(viewer.id(), workshop.id()).stream()
                        .collect(Collectors.toMap(answer -> answer.checkId, answer -> answer))
                : Map.of();
        List<CheckView> checks = step.checks().stream()
                .map(check -> touched.filter(view -> view.check().equals(check))
                        .orElseGet(() -> view(workshop, step, check, answers.get(check.id()))))
                .toList();
        return new step(course, workshop, step, Beside.of(course, step), checks);
    }

    private static CheckView view(Workshop workshop, Workshop.Step step, Check check, CheckAnswer given) {
        if (given == null) {
            return CheckView.open(workshop, step, check);
        }
        return given.lastWording.equals(check.wording())
                ? CheckView.answered(workshop, step, check, given.last())
                : CheckView.open(workshop, step, check).ofAnotherWording();
    }

    /**
     * Answers a check. A visitor sees the reasons too, and nothing is kept.
     *
     * @param wording of the check that the page showed
     * @param pick places on the screen
     */
    @POST
    @Path("{step}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object answer(
            @RestPath String slug,
            @RestPath String step,
            @RestForm String check,
            @RestForm String wording,
            @RestForm List<String> pick,
            @HeaderParam("HX-Request") String byHtmx) {
        Workshop workshop = progress.own(slug);
        Workshop.Step here = Progress.step(workshop, step);
        Check asked = here.check(check == null ? "" : check)
                .orElseThrow(
                        () -> Problem.notFound(
                                "This check is not part of the step any more, so your answer was not kept. Read the step again."));
        if (!asked.wording().equals(wording)) {
            return refused(
                    409,
                    CheckView.refused(
                            workshop,
                            here,
                            asked,
                            Answer.NONE,
                            "This check was changed after you opened the page, so your answer was not taken. Read it again and"
                                    + " choose."),
                    workshop,
                    here,
                    byHtmx);
        }
        Answer answer = answer(asked, pick == null ? List.of() : pick);
        if (!asked.choice().accepts(answer) || !asked.choice().complete(answer)) {
            return refused(
                    422,
                    CheckView.refused(workshop, here, asked, answer, incomplete(asked, answer)),
                    workshop,
                    here,
                    byHtmx);
        }
        if (viewer.signedIn()) {
            progress.answer(viewer.id(), slug, asked, answer, clock.instant());
        }
        CheckView answered = CheckView.answered(workshop, here, asked, answer).justTouched();
        if (byHtmx != null) {
            return new step$check(answered);
        }
        return viewer.signedIn()
                ? to(workshop.href(here) + "#c-" + asked.id())
                : page(workshop, here, Optional.of(answered));
    }

    /** htmx swaps in nothing that comes with an error's status. */
    private Object refused(int status, CheckView view, Workshop workshop, Workshop.Step step, String byHtmx) {
        return byHtmx != null
                ? new step$check(view)
                : Response.status(status)
                        .entity(page(workshop, step, Optional.of(view)))
                        .build();
    }

    /** What was chosen, in terms of the check as its author wrote it. */
    private static Answer answer(Check check, List<String> picks) {
        List<Integer> order = check.order();
        try {
            return new Answer(picks.stream()
                    .filter(pick -> !pick.isBlank())
                    .map(Integer::valueOf)
                    .map(order::get)
                    .sorted()
                    .distinct()
                    .toList());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Problem.exception(
                    400, "The answer could not be read, so nothing was kept. Reload the step and choose again.");
        }
    }

    private static String incomplete(Check check, Answer answer) {
        int wanted = check.choice().count();
        int given = answer.picks().size();
        if (given == 0) {
            return "Nothing is chosen yet. Choose " + (wanted == 1 ? "an option" : wanted + " options")
                    + ", then answer.";
        }
        return given < wanted
                ? "%d of %d are chosen. Choose %d more.".formatted(given, wanted, wanted - given)
                : "%d are chosen, and the check asks for %d. Take %d away.".formatted(given, wanted, given - wanted);
    }

    /** The step is done, or open again; what comes next is the next step that is not done. */
    @POST
    @Path("{step}/completion")
    @RolesAllowed(Roles.LEARNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@RestPath String slug, @RestPath String step, @RestForm boolean done) {
        Workshop workshop = progress.own(slug);
        Workshop.Step here = Progress.step(workshop, step);
        if (!done) {
            progress.open(viewer.id(), slug, step);
            return to(workshop.href(here));
        }
        progress.done(viewer.id(), slug, step, clock.instant());
        Course course = progress.course(viewer.id(), workshop);
        return to(workshop.beside(here, 1)
                .filter(next -> course.doneAt(next) == null)
                .or(course::next)
                .map(workshop::href)
                .orElse(workshop.href()));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

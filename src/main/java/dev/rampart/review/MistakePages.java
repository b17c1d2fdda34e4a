package dev.rampart.review;

import dev.rampart.web.Filter;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What a learner missed, why, and what it comes to. */
@Path("/review/mistakes")
@RolesAllowed(Roles.LEARNER)
class MistakePages {
    private static final List<Integer> DAYS = List.of(30, 90);
    private static final int MOST = 50;

    @Inject
    Mistakes mistakes;

    @Inject
    Confusions confusions;

    @Inject
    Viewer viewer;

    /**
     * @param filter what the list is narrowed by
     * @param names to propose for the two between which it was torn
     * @param saved how many were saved just now, or null
     */
    record list(MistakeLog log, Filter filter, List<Reason> reasons, Set<String> names, Integer saved, boolean wrong)
            implements TemplateInstance {}

    record patterns(
            int days, List<Integer> choices, MistakePatterns found, List<Confusion> confusions, List<Reason> reasons)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery Long attempt, @RestQuery String show, @RestQuery String after, @RestQuery Integer saved) {
        MistakeLog.Place place = MistakeLog.Place.parse(after);
        MistakeLog log = mistakes.log(viewer.id(), attempt, MistakeLog.Show.named(show), place);
        return list(log, filter(attempt, show, place), saved, false);
    }

    private list list(MistakeLog log, Filter filter, Integer saved, boolean wrong) {
        return new list(
                log, filter, List.of(Reason.values()), confusions.names().all(), saved, wrong);
    }

    private static Filter filter(Long attempt, String show, MistakeLog.Place after) {
        MistakeLog.Show shown = MistakeLog.Show.named(show);
        return Filter.NONE
                .with("attempt", attempt)
                .with("show", shown == MistakeLog.Show.ALL ? null : show)
                .with("after", after);
    }

    /**
     * What was typed about the lines of a page; the lists go in step, one element a line. It leads back to where the page began,
     * where what has got its reason has made room for the next.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @RestForm List<Long> item,
            @RestForm List<String> reason,
            @RestForm List<String> first,
            @RestForm List<String> second,
            @RestForm List<String> note,
            @RestForm Long attempt,
            @RestForm String show,
            @RestForm String after) {
        int lines = item == null ? 0 : item.size();
        if (lines == 0
                || lines > MOST
                || Stream.of(reason, first, second, note).anyMatch(each -> each == null || each.size() != lines)) {
            throw Problem.exception(400, "The form did not arrive whole. Nothing was saved; load the page again.");
        }
        List<MistakeForm> typed = IntStream.range(0, lines)
                .mapToObj(i -> new MistakeForm(item.get(i), reason.get(i), first.get(i), second.get(i), note.get(i)))
                .toList();
        Map<Long, String> errors = mistakes.keep(viewer.id(), typed);
        MistakeLog.Place place = MistakeLog.Place.parse(after);
        Filter filter = filter(attempt, show, place);
        if (!errors.isEmpty()) {
            List<MistakeLine> shown = Mistakes.typed(mistakes.again(viewer.id(), item), typed, errors);
            MistakeLog log = mistakes.log(viewer.id(), attempt, MistakeLog.Show.named(show), place)
                    .with(shown);
            return Response.status(422).entity(list(log, filter, null, true)).build();
        }
        long said = typed.stream().filter(form -> !form.reason().isEmpty()).count();
        return Response.seeOther(URI.create(filter.with("saved", said).at("/review/mistakes")))
                .build();
    }

    @GET
    @Path("patterns")
    public TemplateInstance patterns(@RestQuery @DefaultValue("90") int days) {
        if (!DAYS.contains(days)) {
            throw Problem.exception(400, "Patterns are told of the last 30 or 90 days.");
        }
        Mistakes.Reading reading = mistakes.reading(viewer.id(), days);
        return new patterns(days, DAYS, reading.patterns(), reading.confusions(), List.of(Reason.values()));
    }
}

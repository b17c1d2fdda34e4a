package dev.rampart.attempt;

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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where learners say once how much extra time they have, for every exam and quiz from then on. */
@Path("/accommodation")
@RolesAllowed(Roles.LEARNER)
class AccommodationPages {
    @Inject
    Attempts attempts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param chosen what is chosen for good, or what was used last
     * @param error what is wrong with the choice, or null
     */
    record accommodation(ExtraTime chosen, List<ExtraTime> extras, boolean saved, String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance accommodation(@RestQuery boolean saved) {
        return new accommodation(attempts.usualExtra(viewer.id()), List.of(ExtraTime.values()), saved, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(@RestForm String extra) {
        Optional<ExtraTime> chosen = Arrays.stream(ExtraTime.values())
                .filter(one -> one.name().equals(extra))
                .findFirst();
        if (chosen.isEmpty()) {
            return Response.status(422)
                    .entity(new accommodation(
                            attempts.usualExtra(viewer.id()),
                            List.of(ExtraTime.values()),
                            false,
                            "Choose one from the list. Nothing was changed."))
                    .build();
        }
        ExamRoom.lock(Candidate.learner(viewer.id()));
        Accommodation.choose(viewer.id(), chosen.get(), clock.instant());
        return Response.seeOther(URI.create("/accommodation?saved=true")).build();
    }
}

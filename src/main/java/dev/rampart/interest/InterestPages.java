package dev.rampart.interest;

import dev.rampart.catalog.Catalog;
import dev.rampart.news.NewsItems;
import dev.rampart.plan.Aims;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where people say what they want to hear of. */
@Path("/news/interests")
@RolesAllowed(Roles.LEARNER)
class InterestPages {
    @Inject
    Profiles profiles;

    @Inject
    Interests interests;

    @Inject
    Aims aims;

    @Inject
    Catalog catalog;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    /**
     * @param errors what is wrong, by field
     * @param done whether it was just saved
     */
    record profile(ProfileView view, Map<String, String> errors, boolean done) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestQuery boolean done) {
        return page(profiles.of(viewer.id()), "", Map.of(), done);
    }

    /**
     * @param product names that are ticked
     * @param typed further names
     * @param task an exam and a task each: "scs-c03 4.2"
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response tell(
            @RestForm List<String> product,
            @RestForm String typed,
            @RestForm List<String> task,
            @RestForm List<String> level,
            @RestForm String path,
            @RestForm boolean plan) {
        ProductNames names = profiles.names(product, typed);
        List<TaskKey> tasks = task.stream().map(InterestPages::task).toList();
        List<Integer> levels = level.stream().map(InterestPages::number).toList();
        Map<String, String> errors = profiles.tell(viewer.id(), new Told(names, tasks, levels, path, plan));
        if (!errors.isEmpty()) {
            ProductNames ticked = profiles.names(product, "");
            return Response.status(422)
                    .entity(page(new Told(ticked, tasks, levels, path, plan), typed, errors, false))
                    .build();
        }
        return Response.seeOther(URI.create("/news/interests?done=true")).build();
    }

    private TemplateInstance page(Told told, String typed, Map<String, String> errors, boolean done) {
        return new profile(
                ProfileView.of(
                        told,
                        typed == null ? "" : typed,
                        interests.of(viewer.id()),
                        aims.of(viewer.id()),
                        catalog.exams(),
                        aims.paths(),
                        news.products()),
                errors,
                done);
    }

    private static TaskKey task(String sent) {
        int space = sent.indexOf(' ');
        return space < 0 ? new TaskKey(sent, "") : new TaskKey(sent.substring(0, space), sent.substring(space + 1));
    }

    /** What is no number is no level either. */
    private static Integer number(String sent) {
        return sent.matches("\\d{1,6}") ? Integer.valueOf(sent) : 0;
    }
}

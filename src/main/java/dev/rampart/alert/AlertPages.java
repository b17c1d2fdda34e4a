package dev.rampart.alert;

import dev.rampart.web.Filter;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person was told of at once, and the week's digest. */
@Path("/alerts")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class AlertPages {
    @Inject
    Alerts alerts;

    @Inject
    Digests digests;

    @Inject
    WebhookDoor webhooks;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param unread on all pages
     * @param through what "all read" means on this page, in milliseconds
     * @param failing since when the person's own webhook fails, or null
     */
    record list(Paged<Alerts.Line> lines, Filter filter, long unread, long through, Instant failing)
            implements TemplateInstance {}

    record digest(Week week) implements TemplateInstance {}

    @GET
    public TemplateInstance list(@RestQuery int page) {
        return new list(
                alerts.page(viewer.id(), page),
                Filter.NONE,
                alerts.unread(viewer.id()),
                clock.instant().toEpochMilli(),
                webhooks.failingSince(viewer.id()));
    }

    /** Opening an alert marks it as read, and shows its entry. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response open(@RestPath long id) {
        return Response.seeOther(URI.create("/news/" + alerts.read(viewer.id(), id)))
                .build();
    }

    @POST
    @Path("{id: \\d{1,18}}/reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@RestPath long id, @RestForm int page) {
        alerts.read(viewer.id(), id);
        return Response.seeOther(URI.create(page > 1 ? "/alerts?page=" + page : "/alerts"))
                .build();
    }

    @POST
    @Path("readings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAll(@RestForm long through) {
        alerts.readAll(viewer.id(), Instant.ofEpochMilli(through));
        return Response.seeOther(URI.create("/alerts")).build();
    }

    /** The last seven days, at any time. */
    @GET
    @Path("digest")
    public TemplateInstance digest() {
        return new digest(digests.week(viewer.id(), clock.instant()));
    }
}

package dev.rampart.alert;

import dev.rampart.group.Teams;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What of the news reaches a person in which way. */
@Path("/alerts/settings")
@RolesAllowed(Roles.LEARNER)
class AlertSettingPages {
    private static final Map<String, String> DONE = Map.of(
            "not_needed", "Saved.",
            "sent", "Saved. We sent you a mail with a link: open it, and mails begin.",
            "too_soon",
                    "Saved. A mail with a link went to you within the last hour; look for it, also where unwanted mail goes.",
            "failed", "Saved, but the mail server did not take the mail that confirms your address. Try again later.");

    @Inject
    AlertSettings settings;

    @Inject
    WebhookDoor webhooks;

    @Inject
    Teams teams;

    @Inject
    Viewer viewer;

    /**
     * @param webhook the person's own, or null
     * @param groups those that the person owns
     * @param done what was just done, or null
     */
    record settings(
            AlertSettings.State state,
            AlertChoice typed,
            List<AlertChoice.Day> days,
            List<AlertChoice.Day> hours,
            String zone,
            Webhook.View webhook,
            List<Teams.Team> groups,
            String done,
            Map<String, String> errors)
            implements TemplateInstance {}

    @GET
    public TemplateInstance settings(@RestQuery String done) {
        AlertSettings.State state = settings.state(viewer.id());
        return page(state, AlertChoice.of(state.setting()), done == null ? null : DONE.get(done), Map.of());
    }

    private TemplateInstance page(
            AlertSettings.State state, AlertChoice typed, String done, Map<String, String> errors) {
        return new settings(
                state,
                typed,
                AlertChoice.days(),
                AlertChoice.hours(),
                viewer.zone().getId().equals("Z")
                        ? "UTC"
                        : viewer.zone().getId().replace('_', ' '),
                webhooks.view(new Webhook.Owner.Person(viewer.id())),
                teams.owned(viewer.id()),
                done,
                errors);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @RestForm String mails, @RestForm String digests, @RestForm String day, @RestForm String hour) {
        AlertChoice typed = new AlertChoice(mails, digests, day, hour);
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(page(settings.state(viewer.id()), typed, null, errors))
                    .build();
        }
        return done(settings.choose(viewer.id(), typed, viewer.zone()));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm() {
        return done(settings.confirm(viewer.id()));
    }

    private static Response done(AlertSettings.Asked asked) {
        return Response.seeOther(
                        URI.create("/alerts/settings?done=" + asked.name().toLowerCase(Locale.ROOT)))
                .build();
    }
}

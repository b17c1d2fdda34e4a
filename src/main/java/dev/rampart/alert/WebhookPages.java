package dev.rampart.alert;

import dev.rampart.news.feed.Posted;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A webhook: where it leads, how it does, a test, and its end. "own" is the person's, "group-" and a slug that of a group. */
@Path("/alerts/webhooks/{whose}")
@RolesAllowed(Roles.LEARNER)
class WebhookPages {
    @Inject
    WebhookDoor door;

    @Inject
    Webhooks webhooks;

    @Inject
    Viewer viewer;

    /**
     * @param webhook null while there is none
     * @param typed the address in the field
     * @param error what is wrong with it, or null
     * @param tested how a test just went, as a sentence, or null
     * @param taken whether the other side took it
     */
    record webhook(
            WebhookDoor.Place place, Webhook.View webhook, String typed, String error, String tested, boolean taken)
            implements TemplateInstance {}

    record secret(WebhookDoor.Place place, String url, String secret) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath String whose) {
        WebhookDoor.Place place = door.place(whose, viewer.id());
        Webhook.View webhook = door.view(place.owner());
        return new webhook(place, webhook, webhook == null ? "" : webhook.url(), null, null, false);
    }

    /** Answers with the secret itself rather than a redirect: no page shows it again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestPath String whose, @RestForm String url) {
        WebhookDoor.Place place = door.place(whose, viewer.id());
        String typed = url == null ? "" : url.strip();
        Optional<String> refusal = door.refusal(typed);
        if (refusal.isPresent()) {
            return Response.status(422)
                    .entity(new webhook(place, door.view(place.owner()), typed, refusal.get(), null, false))
                    .build();
        }
        return Response.ok(new secret(place, typed, door.set(place.owner(), typed, viewer.id())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("tests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object test(@RestPath String whose) {
        WebhookDoor.Place place = door.place(whose, viewer.id());
        Optional<Posted> posted = webhooks.test(place.owner());
        Webhook.View webhook = door.view(place.owner());
        if (webhook == null) {
            return Response.seeOther(URI.create(place.path())).build();
        }
        String sentence = posted.map(came -> came.taken()
                        ? "The test was taken; the other side answered with " + came.status() + "."
                        : "The test was not taken. " + came.sentence())
                .orElse("A test was sent a moment ago. Wait ten seconds for another one.");
        return new webhook(
                place,
                webhook,
                webhook.url(),
                null,
                sentence,
                posted.map(Posted::taken).orElse(false));
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String whose) {
        WebhookDoor.Place place = door.place(whose, viewer.id());
        door.remove(place.owner());
        return Response.seeOther(URI.create(place.path())).build();
    }
}

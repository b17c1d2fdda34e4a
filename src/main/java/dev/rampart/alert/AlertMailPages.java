package dev.rampart.alert;

import dev.rampart.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where the links in mails lead. They work without signing in, and do nothing before a button is pressed: programs that look at mails
 * follow links.
 */
@Path("/alerts/mail")
@PermitAll
class AlertMailPages {
    @Inject
    AlertSettings settings;

    record confirmation(String token, boolean done) implements TemplateInstance {}

    record unsubscription(String token, boolean done) implements TemplateInstance {}

    @GET
    @Path("confirmation/{token}")
    public TemplateInstance confirmation(@RestPath String token) {
        if (!settings.confirmable(token)) {
            throw old();
        }
        return new confirmation(token, false);
    }

    @POST
    @Path("confirmation/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance confirm(@RestPath String token) {
        if (!settings.confirmed(token)) {
            throw old();
        }
        return new confirmation(token, true);
    }

    private static jakarta.ws.rs.WebApplicationException old() {
        return Problem.notFound(
                "This link confirms nothing any more: it works for two days, and once. The settings of alerts send another.");
    }

    @GET
    @Path("unsubscription/{token}")
    public TemplateInstance unsubscription(@RestPath String token) {
        if (!settings.leavable(token)) {
            throw unknown();
        }
        return new unsubscription(token, false);
    }

    /** Also for mail programs, which send it without a page and its token against forgery; see {@link OneClick}. */
    @POST
    @Path("unsubscription/{token}")
    public Response leave(@RestPath String token) {
        if (!settings.leave(token)) {
            throw unknown();
        }
        return Response.ok(new unsubscription(token, true)).build();
    }

    private static jakarta.ws.rs.WebApplicationException unknown() {
        return Problem.notFound("Nobody gets mail by this link any more.");
    }
}

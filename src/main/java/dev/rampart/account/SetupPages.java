package dev.rampart.account;

import dev.rampart.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The first start: whoever holds the printed link becomes the administrator. */
@Path("/setup")
class SetupPages {
    @Inject
    Setup setup;

    @Inject
    SessionCookie cookie;

    /** @param errors what is wrong, by field */
    record setup(NewPerson person, String token, Map<String, String> errors) implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestQuery String token) {
        if (!setup.opens(token)) {
            throw usedUp();
        }
        return new setup(NewPerson.BLANK, token, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestForm String token,
            @RestForm String name,
            @RestForm String email,
            @RestForm String password,
            @RestForm String zone,
            @HeaderParam("User-Agent") String userAgent) {
        if (!setup.opens(token)) {
            throw usedUp();
        }
        NewPerson person = new NewPerson(name, email, password, zone);
        Map<String, String> errors = person.errors();
        if (!errors.isEmpty()) {
            return again(person, token, errors);
        }
        Setup.Outcome outcome = setup.createAdministrator(token, person, Device.of(userAgent));
        if (outcome instanceof Setup.AddressTaken) {
            return again(person, token, Map.of("email", "This address has an account already. Take another one here."));
        }
        if (outcome instanceof Setup.Done done) {
            return Response.seeOther(URI.create("/admin"))
                    .cookie(cookie.holding(done.session()))
                    .build();
        }
        throw usedUp();
    }

    private static Response again(NewPerson person, String token, Map<String, String> errors) {
        return Response.status(422).entity(new setup(person, token, errors)).build();
    }

    private static WebApplicationException usedUp() {
        return Problem.exception(
                410,
                "This set-up link works no more. Each works once, and a new start of Rampart replaces it: while there is no "
                        + "administrator, the log of the latest start shows the one that works.");
    }
}

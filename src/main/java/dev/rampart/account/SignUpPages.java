package dev.rampart.account;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Getting an account. */
@Path("/sign-up")
class SignUpPages {
    @Inject
    SignUp signUp;

    @Inject
    RoutingContext routing;

    /** @param errors what is wrong, by field */
    record signUp(NewPerson person, Map<String, String> errors) implements TemplateInstance {}

    @GET
    public Response form() {
        return Response.ok(new signUp(NewPerson.BLANK, Map.of())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @RestForm String name, @RestForm String email, @RestForm String password, @RestForm String zone) {
        NewPerson person = new NewPerson(name, email, password, zone);
        Map<String, String> errors = person.errors();
        if (!errors.isEmpty()) {
            return Response.status(422).entity(new signUp(person, errors)).build();
        }
        signUp.join(person, Role.LEARNER);
        return Response.ok(new SignInPages.signIn(
                        person.email(),
                        "/",
                        "If this address was free, your account is ready: sign in with the password you chose. If it had an"
                                + " account already, nothing in that account was changed.",
                        null))
                .build();
    }
}

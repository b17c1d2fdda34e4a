package dev.rampart.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a {@link PasswordLink} leads. */
@Path("/new-password")
class NewPasswordPages {
    private static final String DONE = "Your new password is set, and you are signed out everywhere. Sign in with it.";

    @Inject
    NewPassword newPassword;

    @Inject
    Argon2 argon2;

    @Inject
    SessionCookie cookie;

    /** @param email the account's, for the person and for the browser's password store */
    record form(String token, String email, Map<String, String> errors) implements TemplateInstance {}

    record refused(String sentence) implements TemplateInstance {}

    @GET
    public Response form(@RestQuery String token) {
        NewPassword.Door door = newPassword.door(token);
        return door.refusal() == null ? page(200, token, door, Map.of()) : refused(door);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestForm String token, @RestForm String wanted) {
        NewPassword.Door door = newPassword.door(token);
        if (door.refusal() != null) {
            return refused(door);
        }
        Optional<String> error = PasswordRule.error(wanted == null ? "" : wanted, door.email(), door.name());
        if (error.isPresent()) {
            return page(422, token, door, Map.of("wanted", error.get()));
        }
        if (!newPassword.set(token, argon2.hash(wanted))) {
            return refused(newPassword.door(token));
        }
        return Response.ok(new SignInPages.signIn(door.email(), LocalPath.START, DONE, null))
                .header("Cache-Control", "no-store")
                .cookie(cookie.none())
                .build();
    }

    private static Response page(int status, String token, NewPassword.Door door, Map<String, String> errors) {
        return Response.status(status)
                .entity(new form(token, door.email(), errors))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refused(NewPassword.Door door) {
        return Response.status(410).entity(new refused(door.refusal())).build();
    }
}

package dev.rampart.account;

import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Getting an account. */
@Path("/sign-up")
class SignUpPages {
    static final String WELCOME =
            "If this address was free, your account is ready: sign in with the password you chose. "
                    + "If it had an account already, that account was not changed: sign in with its own password.";

    @Inject
    SignUp signUp;

    @Inject
    Viewer viewer;

    /**
     * @param invitation the token of the link that led here, or ""
     * @param next where to go after the sign-in that follows
     * @param role what the new person will be
     * @param notice why it could not be done now, or null
     * @param errors what is wrong, by field
     */
    record signUp(
            NewPerson person, String invitation, LocalPath next, Role role, String notice, Map<String, String> errors)
            implements TemplateInstance {}

    /** @param reason why there is no form */
    record closed(String reason) implements TemplateInstance {}

    @GET
    public Response form(@RestQuery String invitation, @RestQuery String next) {
        LocalPath target = LocalPath.of(next);
        if (viewer.signedIn()) {
            return Response.seeOther(URI.create(target.equals(LocalPath.START) ? "/account" : target.text()))
                    .build();
        }
        SignUp.Door door = signUp.door(invitation);
        return door.refusal().isPresent()
                ? shut(door)
                : page(200, NewPerson.BLANK, invitation, target, door.role(), null, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @RestForm String name,
            @RestForm String email,
            @RestForm String password,
            @RestForm String zone,
            @RestForm String invitation,
            @RestForm String next) {
        LocalPath target = LocalPath.of(next);
        SignUp.Door door = signUp.door(invitation);
        if (door.refusal().isPresent()) {
            return shut(door);
        }
        NewPerson person = new NewPerson(name, email, password, zone);
        Map<String, String> errors = person.errors();
        if (!errors.isEmpty()) {
            return page(422, person, invitation, target, door.role(), null, errors);
        }
        Optional<String> tooMany = signUp.tooMany();
        if (tooMany.isPresent()) {
            return page(429, person, invitation, target, door.role(), tooMany.get(), Map.of());
        }
        if (!joined(person, invitation)) {
            return shut(signUp.door(invitation));
        }
        return Response.ok(new SignInPages.signIn(person.email(), target, WELCOME, null))
                .header("Cache-Control", "no-store")
                .build();
    }

    private boolean joined(NewPerson person, String invitation) {
        try {
            return signUp.join(person, signUp.hash(person), invitation);
        } catch (ConstraintViolationException e) {
            // The same form sent twice at once: the other one made the account.
            return true;
        }
    }

    private static Response page(
            int status,
            NewPerson person,
            String invitation,
            LocalPath next,
            Role role,
            String notice,
            Map<String, String> errors) {
        return Response.status(status)
                .entity(new signUp(person, invitation == null ? "" : invitation, next, role, notice, errors))
                .build();
    }

    private static Response shut(SignUp.Door door) {
        return Response.status(403)
                .entity(new closed(door.refusal().orElseThrow()))
                .build();
    }
}

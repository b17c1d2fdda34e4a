package dev.rampart.account;

import dev.rampart.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;

/** Changing what one signs in with; the password is asked for, since a browser left open is not its person. */
@Path("/account")
@Authenticated
class CredentialPages {
    private static final Logger LOG = Logger.getLogger(CredentialPages.class);

    @Inject
    Viewer viewer;

    @Inject
    SecurityIdentity identity;

    @Inject
    PasswordCheck passwords;

    @Inject
    Throttle throttle;

    @Inject
    Argon2 argon2;

    /** @param email the account's, for the browser's password store */
    record password(String email, Map<String, String> errors) implements TemplateInstance {}

    /** @param typed the new address as it was typed */
    record email(String email, String typed, Map<String, String> errors) implements TemplateInstance {}

    @GET
    @Path("password")
    public TemplateInstance passwordForm() {
        return new password(account().email, Map.of());
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@RestForm String current, @RestForm String wanted) {
        Account account = account();
        Map<String, String> errors = new LinkedHashMap<>();
        PasswordRule.error(text(wanted), account.email, account.name).ifPresent(error -> errors.put("wanted", error));
        if (errors.isEmpty()) {
            passwords.confirm(account, text(current)).ifPresent(error -> errors.put("current", error));
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new password(account.email, errors))
                    .build();
        }
        String hash = argon2.hash(wanted);
        long session = identity.<Long>getAttribute(Identities.SESSION_ID);
        QuarkusTransaction.requiringNew()
                .run(() -> Account.<Account>findById(account.id).changePassword(hash, session));
        LOG.infof("account=%d changed the password", account.id);
        return Response.seeOther(URI.create("/account?done=password")).build();
    }

    @GET
    @Path("email")
    public TemplateInstance emailForm() {
        return new email(account().email, "", Map.of());
    }

    @POST
    @Path("email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeEmail(@RestForm String wanted, @RestForm String current) {
        Account account = account();
        String typed = Typed.email(wanted);
        Map<String, String> errors = new LinkedHashMap<>();
        Typed.emailError(typed).ifPresent(error -> errors.put("wanted", error));
        if (errors.isEmpty()) {
            passwords.confirm(account, text(current)).ifPresent(error -> errors.put("current", error));
        }
        if (errors.isEmpty()) {
            move(account, typed).ifPresent(error -> errors.put("wanted", error));
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new email(account.email, typed, errors))
                    .build();
        }
        LOG.infof("account=%d changed the e-mail address", account.id);
        return Response.seeOther(URI.create("/account?done=email")).build();
    }

    /**
     * Without mail to confirm by, a refusal must show; so it gives no reason, and only a signed-in person gets a few tries.
     *
     * @return what is wrong
     */
    private Optional<String> move(Account account, String email) {
        Optional<Duration> wait =
                throttle.admit(throttle.emailChanges(account.id)).refusedFor();
        if (wait.isPresent()) {
            return Optional.of("You tried many addresses. You can try again in " + Throttle.words(wait.get()) + ".");
        }
        Optional<String> refused = Optional.of(
                "This address cannot be used here. If it is yours, ask whoever runs this site; your old one still works.");
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (Account.count("email = ?1 and id <> ?2", email, account.id) > 0) {
                    return refused;
                }
                Account.<Account>findById(account.id).email = email;
                Account.flush();
                return Optional.empty();
            });
        } catch (ConstraintViolationException e) {
            return refused;
        }
    }

    private Account account() {
        return Account.findById(viewer.id());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}

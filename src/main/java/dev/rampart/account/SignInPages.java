package dev.rampart.account;

import dev.rampart.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out. */
@Path("/")
class SignInPages {
    @Inject
    PasswordCheck passwords;

    @Inject
    SessionCookie cookie;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * @param email what was typed
     * @param next where to go afterwards
     * @param notice what led here, or null
     * @param error why it was refused, or null
     */
    record signIn(String email, LocalPath next, String notice, String error) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    public Response form(@RestQuery String next) {
        LocalPath target = LocalPath.of(next);
        return viewer.signedIn()
                ? Response.seeOther(URI.create(target.text())).build()
                : Response.ok(new signIn("", target, null, null)).build();
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm String email,
            @RestForm String password,
            @RestForm String next,
            @HeaderParam("User-Agent") String userAgent) {
        PasswordCheck.Outcome outcome = passwords.signIn(Typed.email(email), password == null ? "" : password);
        if (outcome instanceof PasswordCheck.Right right) {
            OpaqueToken token = start(right.accountId(), Device.of(userAgent));
            return Response.seeOther(URI.create(LocalPath.of(next).text()))
                    .cookie(cookie.holding(token))
                    .build();
        }
        Response.ResponseBuilder refused = Response.status(422);
        String error =
                "E-mail address and password do not fit together. Check both; capital letters count in the password.";
        if (outcome instanceof PasswordCheck.Suspended) {
            error = "This account is suspended for now. Everything in it is kept; ask whoever runs this site.";
        } else if (outcome instanceof PasswordCheck.Wait wait) {
            refused = Response.status(429).header("Retry-After", wait.time().toSeconds() + 1);
            error = "Too many wrong passwords for this address or from your network. You can try again in "
                    + Throttle.words(wait.time()) + ".";
        }
        return refused.entity(new signIn(Typed.line(email), LocalPath.of(next), null, error))
                .build();
    }

    /** Each sign-in is a new session: one that was put into the browser before it is not carried on. */
    private OpaqueToken start(long accountId, Device device) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (cookie.sentHash() != null) {
                Session.end(cookie.sentHash());
            }
            Account account = Account.findById(accountId);
            return Session.start(account, device, clock.instant());
        });
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut() {
        if (cookie.sentHash() != null) {
            QuarkusTransaction.requiringNew().run(() -> Session.end(cookie.sentHash()));
        }
        return Response.seeOther(URI.create("/")).cookie(cookie.none()).build();
    }
}

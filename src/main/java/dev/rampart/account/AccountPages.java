package dev.rampart.account;

import dev.rampart.web.Problem;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One's own account: who one is, where one is signed in, what programs may act in one's name. */
@Path("/account")
@Authenticated
class AccountPages {
    @Inject
    Viewer viewer;

    @Inject
    SecurityIdentity identity;

    @Inject
    AccountConfig config;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    /** What was just done, by the word that the address carries. */
    private static final Map<String, String> DONE = Map.of(
            "profile", "Name and time zone are saved.",
            "email", "Your e-mail address is changed. Sign in with the new one from now on.",
            "password", "Your password is changed. Every other session was ended and every API token revoked.",
            "session", "That session is ended.",
            "sessions", "All other sessions are ended.",
            "token", "That token is revoked.");

    /**
     * @param name what stands in the field, whether or not it is saved
     * @param current the id of the session that asks
     * @param done what was just done, or null
     * @param errors what is wrong, by field
     */
    record account(
            String email,
            String name,
            String zone,
            Map<String, List<Zones.Place>> zones,
            List<Session.Line> sessions,
            long current,
            List<ApiToken.Line> tokens,
            Instant now,
            String tokenName,
            String done,
            Map<String, String> errors)
            implements TemplateInstance {}

    /**
     * Shows a token, once.
     *
     * @param site where the API is
     */
    record token(String name, String text, Instant expiresAt, String site) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance account(@RestQuery String done) {
        Account account = Account.findById(viewer.id());
        return page(account, account.name, account.zone.getId(), "", done == null ? null : DONE.get(done), Map.of());
    }

    @POST
    @Path("profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response saveProfile(@RestForm String name, @RestForm String zone) {
        Account account = Account.findById(viewer.id());
        String typed = Typed.line(name);
        Optional<ZoneId> chosen = zone(zone);
        Optional<String> error = Typed.nameError(typed);
        if (error.isPresent() || chosen.isEmpty()) {
            return refused(page(
                    account,
                    typed,
                    zone,
                    "",
                    null,
                    error.isPresent()
                            ? Map.of("name", error.get())
                            : Map.of("zone", "Choose a time zone from the list.")));
        }
        account.name = typed;
        account.zone = chosen.get();
        return to("/account?done=profile");
    }

    @POST
    @Path("sessions/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response endSession(@RestPath long id) {
        if (!Session.end(id, viewer.id())) {
            throw Problem.notFound("You have no such session; it may have ended already.");
        }
        return to(id == current() ? "/" : "/account?done=session#sessions");
    }

    @POST
    @Path("other-sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response endOtherSessions() {
        Session.endAllBut(current(), viewer.id());
        return to("/account?done=sessions#sessions");
    }

    /** Answers with the token itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response createToken(@RestForm String tokenName, @RestForm int days) {
        Account account = Account.findById(viewer.id());
        String name = Typed.line(tokenName);
        if (name.isEmpty() || name.length() > 100 || days < 1 || days > 366) {
            String error = days < 1 || days > 366
                    ? "A token lasts from 1 to 366 days."
                    : "Name the program that will use the token, in up to 100 characters.";
            return refused(page(account, account.name, account.zone.getId(), name, null, Map.of("tokenName", error)));
        }
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
        OpaqueToken token = ApiToken.create(account, name, clock.instant(), expiresAt);
        return Response.ok(new token(name, token.text(), expiresAt, site.link("")))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("tokens/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revokeToken(@RestPath long id) {
        if (!ApiToken.revoke(id, viewer.id())) {
            throw Problem.notFound("You have no such token; it may be revoked already.");
        }
        return to("/account?done=token#tokens");
    }

    private account page(
            Account account, String name, String zone, String tokenName, String done, Map<String, String> errors) {
        Instant now = clock.instant();
        return new account(
                account.email,
                name,
                zone,
                Zones.byArea(),
                Session.of(account.id, now.minus(config.sessionIdle()), now.minus(config.sessionLifetime())),
                current(),
                ApiToken.of(account.id),
                now,
                tokenName,
                done,
                errors);
    }

    private long current() {
        return identity.<Long>getAttribute(Identities.SESSION_ID);
    }

    private static Optional<ZoneId> zone(String typed) {
        try {
            return Optional.of(ZoneId.of(typed == null ? "" : typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

package dev.rampart.admin;

import dev.rampart.account.Account;
import dev.rampart.account.PasswordLink;
import dev.rampart.account.Role;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who has an account, and what each may do. */
@Path("/admin/people")
@RolesAllowed(Roles.ADMINISTRATOR)
class PeoplePages {
    private static final Logger LOG = Logger.getLogger(PeoplePages.class);
    private static final int PAGE = 50;
    private static final String LAST =
            "Nothing was changed: this is the only administrator who can sign in. Make someone else "
                    + "an administrator first.";

    private static final Map<String, String> DONE = Map.of(
            "role", "The role is changed, from the next page that is opened on.",
            "sessions", "Every session of this person is ended.",
            "suspended", "The account is suspended: sessions are ended, sign-in and tokens are refused.",
            "lifted", "The suspension is lifted.");

    private static final String SUSPENDED =
            "No link was made: the account is suspended, and a new password would let nobody in. Lift the suspension first.";

    @Inject
    Viewer viewer;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    record Line(long id, String name, String email, Role role, Instant createdAt, boolean suspended) {}

    /**
     * @param q what was searched for, or ""
     * @param next where the next page is, or null
     */
    record people(List<Line> people, String q, String next) implements TemplateInstance {}

    /**
     * @param lastSeen null if there is no session
     * @param link the latest link for a new password, or null
     * @param suspendedSince null if the person may sign in
     * @param done what was just done, or null
     * @param refusal why it was not done, or null
     */
    record person(
            Account person,
            List<Role> roles,
            long sessions,
            Instant lastSeen,
            PasswordLink.Line link,
            boolean linkOpen,
            Instant suspendedSince,
            String done,
            String refusal)
            implements TemplateInstance {}

    /** Shows a link, once. */
    record passwordLink(Account person, String link, Instant expiresAt) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance people(@RestQuery String q, @RestQuery String after) {
        String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Line> found = Account.find(
                        "select a.id, a.name, a.email, a.role, a.createdAt,"
                                + " exists (select 1 from Suspension s where s.account = a) from Account a"
                                + " where a.email > ?1 and (locate(?2, a.email) > 0 or locate(?2, lower(a.name)) > 0)"
                                + " order by a.email",
                        after == null ? "" : after,
                        words)
                .project(Line.class)
                .range(0, PAGE)
                .list();
        List<Line> page = found.subList(0, Math.min(PAGE, found.size()));
        return new people(
                page, q == null ? "" : q.strip(), found.size() > PAGE ? next(words, page.get(PAGE - 1)) : null);
    }

    private static String next(String words, Line last) {
        return "/admin/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after="
                + URLEncoder.encode(last.email(), StandardCharsets.UTF_8);
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance person(@RestPath long id, @RestQuery String done) {
        return page(account(id), done == null ? null : DONE.get(done), null);
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response changeRole(@RestPath long id, @RestForm String role) {
        Account person = account(id);
        Role wanted = Role.named(role)
                .orElseThrow(() -> Problem.exception(400, "A role is learner, instructor or administrator."));
        if (!person.changeRole(wanted)) {
            return refused(person, LAST);
        }
        LOG.infof("account=%d role=%s by=%d", id, wanted, viewer.id());
        return to(id == viewer.id() && wanted != Role.ADMINISTRATOR ? "/" : "/admin/people/" + id + "?done=role");
    }

    @POST
    @Path("{id}/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response endSessions(@RestPath long id) {
        account(id).endSessions();
        LOG.infof("account=%d sessions ended by=%d", id, viewer.id());
        return to("/admin/people/" + id + "?done=sessions");
    }

    /** Answers with the link itself rather than a redirect: it is stored nowhere from which it could be shown again. */
    @POST
    @Path("{id}/password-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response makePasswordLink(@RestPath long id) {
        Account person = account(id);
        Optional<String> path = PasswordLink.create(person, Account.findById(viewer.id()), clock.instant());
        if (path.isEmpty()) {
            return refused(person, SUSPENDED);
        }
        LOG.infof("account=%d password link by=%d", id, viewer.id());
        Instant expiresAt = PasswordLink.of(id).orElseThrow().expiresAt();
        return Response.ok(new passwordLink(person, site.link(path.get()), expiresAt))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response suspend(@RestPath long id) {
        Account person = account(id);
        if (!person.suspend(Account.findById(viewer.id()), clock.instant())) {
            return refused(person, LAST);
        }
        LOG.infof("account=%d suspended by=%d", id, viewer.id());
        return to("/admin/people/" + id + "?done=suspended");
    }

    @POST
    @Path("{id}/suspension/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response liftSuspension(@RestPath long id) {
        account(id).liftSuspension();
        LOG.infof("account=%d suspension lifted by=%d", id, viewer.id());
        return to("/admin/people/" + id + "?done=lifted");
    }

    private static Account account(long id) {
        return Account.<Account>findByIdOptional(id)
                .orElseThrow(() -> Problem.notFound("There is no such person; the account may have been deleted."));
    }

    private TemplateInstance page(Account person, String done, String refusal) {
        Optional<Instant> suspendedSince = person.suspendedSince();
        Optional<PasswordLink.Line> link = PasswordLink.of(person.id);
        return new person(
                person,
                List.of(Role.values()),
                person.sessions(),
                person.lastSeen().orElse(null),
                link.orElse(null),
                link.filter(line -> line.open(clock.instant())).isPresent(),
                suspendedSince.orElse(null),
                done,
                refusal);
    }

    private Response refused(Account person, String sentence) {
        return Response.status(409).entity(page(person, null, sentence)).build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

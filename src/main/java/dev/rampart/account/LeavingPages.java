package dev.rampart.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;

/** Taking everything along, and leaving. */
@Path("/account")
@Authenticated
class LeavingPages {
    private static final Logger LOG = Logger.getLogger(LeavingPages.class);
    private static final String LAST =
            "You are the only administrator. Make someone else an administrator first, on /admin; "
                    + "then you can delete your account.";

    @Inject
    Viewer viewer;

    @Inject
    PersonalRecord records;

    @Inject
    PasswordCheck passwords;

    @Inject
    SessionCookie cookie;

    @Inject
    ObjectMapper json;

    /** @param notice why it cannot be done, or null */
    record deletion(String email, String notice, Map<String, String> errors) implements TemplateInstance {}

    record farewell() implements TemplateInstance {}

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() throws JsonProcessingException {
        return Response.ok(json.writerWithDefaultPrettyPrinter().writeValueAsString(records.of(viewer.id())))
                .header("Content-Disposition", "attachment; filename=\"rampart.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("deletion")
    public TemplateInstance form() {
        return new deletion(account().email, null, Map.of());
    }

    @POST
    @Path("deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@RestForm String current) {
        Account account = account();
        Optional<String> wrong = passwords.confirm(account, current == null ? "" : current);
        if (wrong.isPresent()) {
            return Response.status(422)
                    .entity(new deletion(account.email, null, Map.of("current", wrong.get())))
                    .build();
        }
        if (!records.delete(account.id)) {
            return Response.status(409)
                    .entity(new deletion(account.email, LAST, Map.of()))
                    .build();
        }
        LOG.infof("account=%d was deleted by its person", account.id);
        return Response.ok(new farewell()).cookie(cookie.none()).build();
    }

    private Account account() {
        return Account.findById(viewer.id());
    }
}

package dev.rampart.relevance;

import dev.rampart.catalog.Catalog;
import dev.rampart.readiness.Certifications;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** From the news to what has changed since the exam that the learner passed last. */
@Path("/news/since")
@RolesAllowed(Roles.LEARNER)
class LastPassedPages {
    @Inject
    Certifications certifications;

    @Inject
    Catalog catalog;

    @Inject
    Viewer viewer;

    @GET
    public Object since() {
        return certifications.all(viewer.id()).stream()
                // An exam may have left the catalog since.
                .filter(passed -> catalog.exam(passed.exam()).isPresent())
                .findFirst()
                .<Object>map(passed -> Response.seeOther(URI.create("/readiness/" + passed.exam() + "/since"))
                        .build())
                .orElseGet(() -> new SincePages.none(null));
    }
}

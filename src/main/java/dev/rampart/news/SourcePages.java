package dev.rampart.news;

import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the news come from and how that goes: for all to see, for administrators to steer. */
@Path("/news/sources")
class SourcePages {
    @Inject
    Sources sources;

    @Inject
    Viewer viewer;

    record index(List<Sources.View> followed, List<Sources.View> others, Sources.Summary summary)
            implements TemplateInstance {}

    record index$source(Sources.View view) implements TemplateInstance {}

    @GET
    public TemplateInstance index() {
        List<Sources.View> all = sources.all();
        return new index(
                all.stream().filter(view -> view.source().followed()).toList(),
                all.stream().filter(view -> !view.source().followed()).toList(),
                Sources.summary(all));
    }

    @POST
    @Path("{slug}/following")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response follow(@RestPath String slug, @RestForm boolean followed) {
        sources.follow(slug, followed, viewer.id());
        return back(slug);
    }

    @POST
    @Path("{slug}/fetches")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object fetch(@RestPath String slug, @HeaderParam("HX-Request") String byHtmx) {
        sources.fetch(slug);
        return byHtmx == null ? back(slug) : new index$source(sources.named(slug));
    }

    /** To the source's place on the page. */
    private static Response back(String slug) {
        return Response.seeOther(URI.create("/news/sources#" + slug)).build();
    }
}

package dev.rampart.interest;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItems;
import dev.rampart.web.Roles;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a study group uses, for its members. */
@Path("/groups/{slug}/products")
@RolesAllowed(Roles.LEARNER)
class TeamPages {
    @Inject
    TeamProducts products;

    @Inject
    Teams groups;

    @Inject
    NewsItems news;

    @Inject
    Viewer viewer;

    /** What the form to add holds. */
    record Form(Set<String> ticked, String typed, String error) {
        static final Form BLANK = new Form(Set.of(), "", null);
    }

    /**
     * @param change the last one, or null
     * @param own what the viewer follows and the group has not
     * @param known names to choose from
     */
    record products(
            Teams.Team group,
            List<TeamProduct.Line> lines,
            TeamChange.Line change,
            List<String> own,
            List<String> known,
            Form form)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath String slug) {
        return page(groups.of(slug, viewer.id()), Form.BLANK);
    }

    private TemplateInstance page(Teams.Team group, Form form) {
        List<TeamProduct.Line> lines = TeamProduct.lines(group.id());
        Set<String> own = InterestProduct.of(viewer.id());
        lines.forEach(line -> own.remove(line.product()));
        return new products(
                group, lines, TeamChange.line(group.id()).orElse(null), List.copyOf(own), news.products(), form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestPath String slug, @RestForm List<String> product, @RestForm String typed) {
        Optional<String> error = products.add(slug, viewer.id(), product, typed);
        return error.isEmpty() ? back(slug) : refused(slug, new Form(Set.copyOf(product), typed, error.get()));
    }

    @Transactional
    Response refused(String slug, Form form) {
        return Response.status(422)
                .entity(page(groups.of(slug, viewer.id()), form))
                .build();
    }

    @POST
    @Path("removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String slug, @RestForm String product) {
        products.remove(slug, viewer.id(), product);
        return back(slug);
    }

    private static Response back(String slug) {
        return Response.seeOther(URI.create("/groups/" + slug + "/products")).build();
    }
}

package dev.rampart.library;

import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Two services side by side, for everyone to read. */
@Path("/comparisons")
class ComparisonPages {
    private static final int PAGE = 50;

    @Inject
    Comparisons comparisons;

    record list(Filter filter, Paged<Comparison> found) implements TemplateInstance {}

    record show(Comparison comparison) implements TemplateInstance {}

    @GET
    public TemplateInstance list(@RestQuery int page) {
        return new list(Filter.NONE, Paged.of(comparisons.all(), page, PAGE));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath String id) {
        return new show(
                comparisons.named(id).orElseThrow(() -> Problem.notFound("There is no comparison of that name here.")));
    }
}

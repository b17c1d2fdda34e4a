package dev.rampart.home;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The first page: for a visitor what Rampart is, for a learner what to do next. */
@Path("/")
class HomePages {
    record landing() implements TemplateInstance {}

    @GET
    public TemplateInstance home() {
        return new landing();
    }
}

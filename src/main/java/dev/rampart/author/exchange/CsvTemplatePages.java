package dev.rampart.author.exchange;

import dev.rampart.question.interchange.Formats;
import dev.rampart.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A CSV file to write questions into. */
@Path("/author/imports/template.csv")
@RolesAllowed(Roles.INSTRUCTOR)
class CsvTemplatePages {
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response template() {
        return Response.ok(Formats.template())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"questions.csv\"")
                .build();
    }
}

package dev.rampart.attempt;

import dev.rampart.web.Csv;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** A result as a file to keep, for whoever sat it; nothing of a sealed one. */
@Path("/attempts/{id}/result.{form:csv|json}")
@NeverStored
class ResultFiles {
    @Inject
    Results results;

    @Inject
    SampleCookie sitter;

    @GET
    public Response file(@RestPath long id, @RestPath String form) {
        Result result = results.show(sitter.candidate(), id, false)
                .orElseThrow(() ->
                        Problem.exception(409, "This attempt is still open. Its result can be had once it has ended."));
        boolean table = form.equals("csv");
        return Response.ok(table ? Csv.of(ResultTable.rows(result)) : ResultView.of(result))
                .type(table ? "text/csv;charset=UTF-8;header=present" : "application/json;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + result.fileName() + "." + form + "\"")
                .build();
    }
}

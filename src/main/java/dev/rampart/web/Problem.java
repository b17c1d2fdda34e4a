package dev.rampart.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What went wrong, in the form of RFC 9457 for the API and as a sentence on an error page.
 *
 * @param status the HTTP status
 * @param title the kind of problem, the same for each of its occurrences
 * @param detail a sentence for the person who can act on it: what happened, what was kept, what to do
 * @param errors what is wrong with each field, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, int status, String title, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String message) {}

    public static Problem of(int status, String detail) {
        return of(status, detail, null);
    }

    public static Problem of(int status, String detail, List<FieldError> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", status, known == null ? "Error" : known.getReasonPhrase(), detail, errors);
    }

    /** To be thrown by a resource, whether it serves a page or the API. */
    public static WebApplicationException exception(int status, String detail) {
        return new WebApplicationException(detail, status);
    }

    public static WebApplicationException notFound(String detail) {
        return exception(404, detail);
    }
}

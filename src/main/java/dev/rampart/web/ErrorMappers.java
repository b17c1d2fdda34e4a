package dev.rampart.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns whatever a resource throws into a page for people, or into problem+json under {@code /api}. */
@ApplicationScoped
class ErrorMappers {
    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private static final String UNREAD = "This could not be read as JSON, so nothing was changed.";

    record error(Problem problem) implements TemplateInstance {}

    @Inject
    RoutingContext routing;

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        Response own = e.getResponse();
        if (own.hasEntity() || own.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return own;
        }
        boolean ours = e.getClass() == WebApplicationException.class;
        return respond(Problem.of(own.getStatus(), ours ? e.getMessage() : sentence(own.getStatus())));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return respond(Problem.of(404, sentence(404)));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return respond(Problem.of(403, sentence(403)));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(lastNode(v.getPropertyPath().toString()), v.getMessage()))
                .toList();
        return respond(Problem.of(400, "Some of what was sent cannot be used; nothing was stored.", errors));
    }

    /** Otherwise the framework answers with a form of its own. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e) {
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return respond(Problem.of(
                400, field.isEmpty() ? UNREAD : "\"" + field + "\" holds what cannot be used; nothing was changed."));
    }

    @ServerExceptionMapper
    Response unexpected(Exception e) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "error=%s %s %s", id, routing.request().method(), routing.normalizedPath());
        return respond(Problem.of(
                500, "Something failed on our side. What you had saved is kept. The log knows this as " + id + "."));
    }

    /** The CSRF filter and the reader of JSON answer with an empty 400: say what that means, and what is kept. */
    @ServerResponseFilter
    void explainEmptyRefusals(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 400 || response.hasEntity()) {
            return;
        }
        if (api(request.getUriInfo().getPath())) {
            Problem unread = Problem.of(400, UNREAD);
            response.setEntity(unread, null, MediaType.valueOf(Problem.MEDIA_TYPE));
            return;
        }
        Problem stale = Problem.of(
                400,
                "This form could not be matched to your browser, so nothing was changed. "
                        + "Go back: what you typed is still there. Reload that page and send it again.");
        response.setEntity(new error(stale).render(), null, MediaType.TEXT_HTML_TYPE);
    }

    private Response respond(Problem problem) {
        if (api(routing.normalizedPath())) {
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(problem)
                    .build();
        }
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new error(problem).render())
                .build();
    }

    private static boolean api(String path) {
        return path.startsWith("/api/");
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request could not be understood; nothing was changed.";
            case 401 -> "Sign in first, or send a bearer token.";
            case 403 -> "Your account may not do this.";
            case 404 -> "There is nothing at this address, or it is not yours to see.";
            case 405 -> "This address does not take that kind of request.";
            case 415 -> "This address does not take that kind of content.";
            default -> "The request was refused; nothing was changed.";
        };
    }
}

package dev.rampart.account;

import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a visitor's request for something that needs an account. */
@ApplicationScoped
class SignInRequired {
    @Inject
    RoutingContext routing;

    @ServerExceptionMapper
    Response challenge(UnauthorizedException e) {
        Challenge challenge = Challenge.of(routing);
        Response.ResponseBuilder response = Response.status(challenge.status()).entity(challenge.problem());
        challenge.headers().forEach((name, text) -> response.header(name.toString(), text));
        return response.build();
    }
}

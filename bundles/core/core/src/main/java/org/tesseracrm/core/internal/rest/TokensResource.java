package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestGuard;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** Sign-in of programs. */
@Component(service = RestResource.class)
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource implements RestResource {
    private static final int FAILURES_AT_ONCE = 60;
    private static final Duration REFILL = Duration.ofSeconds(2);
    private static final int LONGEST_BROWSER = 200;

    private final AccountService accounts;
    private final Tokens tokens;
    private final FailureLimit limit = new FailureLimit(FAILURES_AT_ONCE, REFILL, Clock.systemUTC());

    @Activate
    public TokensResource(@Reference AccountService accounts, @Reference Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** @param label what the token is for, in the words of its owner; may be left out */
    public record SignIn(String company, String user, String password, String label) {
        @Override
        public String toString() {
            return "SignIn[" + company + "/" + user + "]";
        }
    }

    /** @param token shown now and never again */
    public record Issued(String id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    @POST
    @OpenToAll
    @SecretAnswer
    @Operation(summary = "Sign in: a token for company, user and password")
    public Answer.Created<Issued> signIn(SignIn body, @Context HttpServletRequest request) {
        new Required()
                .field("company", body.company())
                .field("user", body.user())
                .field("password", body.password())
                .check();
        String address = request.getRemoteAddr();
        Optional<Duration> wait = limit.wait(address);
        if (wait.isPresent()) {
            throw new ProblemException(429, "tooMany", Text.of("core.rest.signInLimit"))
                    .retryAfter((int) wait.get().plusMillis(999).toSeconds());
        }
        Locale language = request.getAttribute(RestGuard.LOCALE) instanceof Locale locale ? locale : Locale.ENGLISH;
        Caller caller;
        try {
            caller = accounts.signIn(
                    new AccountService.SignIn(body.company(), body.user(), body.password(), origin(request), language));
        } catch (SignInRefusedException e) {
            limit.failed(address);
            throw e;
        }
        Tokens.Issued token = tokens.issue(caller, body.label() == null ? "" : body.label());
        return new Answer.Created<>(
                new Issued(token.id(), token.token(), token.expiresAt()), token.id(), Answer.UNVERSIONED);
    }

    @GET
    @Operation(summary = "One's own tokens, newest first")
    public Page<Tokens.Token> list() {
        return Lists.whole(tokens.list());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke one of one's own tokens")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(id);
    }

    static String origin(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String browser = agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
        return (request.getRemoteAddr() + " " + browser).strip();
    }
}

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
import java.time.Instant;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.RestGuard;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** Sign-in of programs. */
@Component(service = RestResource.class)
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource implements RestResource {
    private final AccountService accounts;
    private final Tokens tokens;
    private final Origins origins;

    @Activate
    public TokensResource(@Reference AccountService accounts, @Reference Tokens tokens, @Reference Origins origins) {
        this.accounts = accounts;
        this.origins = origins;
        this.tokens = tokens;
    }

    /**
     * @param code of the second factor, or a recovery code, where the person has one
     * @param label what the token is for, in the words of its owner; may be left out
     * @param days how long it is good; may be left out
     */
    public record SignIn(String company, String user, String password, String code, String label, Integer days) {
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
    @Operation(summary = "Sign in: a token for company, user, password and, where there is a second factor, its code")
    public Answer.Created<Issued> signIn(SignIn body, @Context HttpServletRequest request) {
        new Required()
                .field("company", body.company())
                .field("user", body.user())
                .field("password", body.password())
                .check();
        Locale language = request.getAttribute(RestGuard.LOCALE) instanceof Locale locale ? locale : Locale.ENGLISH;
        int days = body.days() == null ? tokens.usualDays() : body.days();
        Caller caller = accounts.signIn(new AccountService.SignIn(
                body.company(), body.user(), body.password(), text(body.code()), origins.of(request), language));
        Tokens.Issued token = tokens.issue(caller, text(body.label()), days);
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

    private static String text(String text) {
        return text == null ? "" : text;
    }
}

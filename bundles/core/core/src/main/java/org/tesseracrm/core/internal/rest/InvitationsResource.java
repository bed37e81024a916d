package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Letter;
import org.tesseracrm.core.api.admin.Invitations.Opened;
import org.tesseracrm.core.internal.exports.CsvWriter;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** One-time links: used by those who have them, handed out by the administrator. */
@Component(service = RestResource.class)
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvitationsResource implements RestResource {
    private final Invitations invitations;
    private final Origins origins;
    private final Access access;
    private final Messages messages;

    @Activate
    public InvitationsResource(
            @Reference Invitations invitations,
            @Reference Origins origins,
            @Reference Access access,
            @Reference Messages messages) {
        this.invitations = invitations;
        this.origins = origins;
        this.access = access;
        this.messages = messages;
    }

    public record Token(String token) {
        @Override
        public String toString() {
            return "Token[]";
        }
    }

    public record Redemption(String token, String password) {
        @Override
        public String toString() {
            return "Redemption[]";
        }
    }

    /** @param people how many were imported and have had no link yet */
    public record Waiting(int people) {}

    @POST
    @Path("/open")
    @OpenToAll
    @Operation(summary = "Whom a one-time link is for; it stays good")
    public Opened open(Token body, @Context HttpServletRequest request) {
        new Required().field("token", body.token()).check();
        return invitations.open(body.token(), origins.of(request).address());
    }

    @POST
    @Path("/redeem")
    @OpenToAll
    @SecretAnswer
    @Operation(summary = "Choose a password by a one-time link; ends it, and all sessions and tokens of the person")
    public Opened redeem(Redemption body, @Context HttpServletRequest request) {
        new Required()
                .field("token", body.token())
                .field("password", body.password())
                .check();
        Origin origin = origins.of(request);
        return invitations.redeem(body.token(), body.password(), origin.address(), origin.line());
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "How many people were imported and wait for their first link")
    public Waiting waiting() {
        return new Waiting(invitations.waiting());
    }

    @POST
    @Path("/handOut")
    @Produces("text/csv")
    @SecretAnswer
    @Operation(summary = "The first links of all who wait, for a spreadsheet; to be had once")
    public Response handOut() {
        List<Letter> letters = invitations.handOut();
        Locale locale = access.caller().locale();
        List<String> headings = Stream.of("name", "department", "user", "link", "expiresAt")
                .map(column -> messages.text(locale, "core.rest.letters." + column))
                .toList();
        StreamingOutput csv = out -> {
            CsvWriter writer = new CsvWriter(out);
            writer.row(headings);
            for (Letter letter : letters) {
                writer.row(List.of(
                        letter.name(),
                        letter.department().orElse(""),
                        letter.user(),
                        letter.link().path(),
                        letter.link().expiresAt().toString()));
            }
            writer.finish();
        };
        return Response.ok(csv, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"links.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

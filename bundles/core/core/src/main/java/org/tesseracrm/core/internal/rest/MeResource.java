package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.rest.RestResource;

/** Who one is, and what one may change about it. */
@Component(service = RestResource.class)
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeResource implements RestResource {
    private final Access access;
    private final AccountService accounts;
    private final ModuleGate gate;

    @Activate
    public MeResource(@Reference Access access, @Reference AccountService accounts, @Reference ModuleGate gate) {
        this.access = access;
        this.accounts = accounts;
        this.gate = gate;
    }

    /** @param modules ids of those that are installed and that one's company has enabled */
    public record Me(
            String userId,
            String user,
            String name,
            String company,
            String language,
            List<DutyRole> roles,
            List<String> permissions,
            boolean administrator,
            boolean operator,
            boolean mustChangePassword,
            boolean mustSetUpSecondFactor,
            List<String> modules) {}

    public record Passwords(String oldPassword, String newPassword) {
        @Override
        public String toString() {
            return "Passwords[]";
        }
    }

    /** @param language such as {@code zh-CN} */
    public record Language(String language) {}

    @GET
    @Operation(summary = "Who one is, with roles, permissions and enabled modules")
    public Me me(@Context HttpServletRequest request) {
        Caller caller = access.caller();
        return new Me(
                Long.toString(caller.userId()),
                caller.user(),
                caller.displayName(),
                caller.company(),
                caller.locale().toLanguageTag(),
                caller.roles().stream().sorted().toList(),
                caller.permissions().stream().filter(access::may).sorted().toList(),
                caller.administrator(),
                caller.operator(),
                accounts.mustChangePassword(),
                Boolean.TRUE.equals(request.getAttribute(CoreGuard.ENROL_FIRST)),
                gate.modules().stream()
                        .filter(ModuleState::isOpen)
                        .map(ModuleState::id)
                        .toList());
    }

    @PUT
    @Path("/password")
    @Operation(summary = "Change one's password; ends all sessions and all other tokens")
    public void changePassword(Passwords body, @Context HttpServletRequest request) {
        new Required()
                .field("oldPassword", body.oldPassword())
                .field("newPassword", body.newPassword())
                .check();
        accounts.changePassword(
                body.oldPassword(), body.newPassword(), (String) request.getAttribute(CoreGuard.TOKEN_ID));
    }

    @PUT
    @Path("/language")
    @Operation(summary = "Choose the language of answers")
    public void chooseLanguage(Language body) {
        new Required().field("language", body.language()).check();
        accounts.chooseLanguage(Locale.forLanguageTag(body.language()));
    }
}

package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** The people of a company, for its administrator. */
@Component(service = RestResource.class)
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource implements RestResource {
    private static final Nested PROFILE = new Nested("profile", ProfileInput.class);
    private static final String MAIL = "true: the link is mailed to the person, too";

    private final Users users;
    private final Invitations invitations;
    private final Mailer mailer;

    @Activate
    public UsersResource(@Reference Users users, @Reference Invitations invitations, @Reference Mailer mailer) {
        this.users = users;
        this.invitations = invitations;
        this.mailer = mailer;
    }

    /** A profile as it is sent; what is left out is empty. */
    public record ProfileInput(
            String name,
            String email,
            String mobile,
            String departmentId,
            Set<DutyRole> roles,
            Set<String> permissions,
            Boolean administrator,
            Set<String> positionIds,
            BigDecimal discountLimit) {
        static ProfileInput of(Profile profile) {
            return new ProfileInput(
                    profile.name(),
                    profile.email(),
                    profile.mobile(),
                    profile.departmentId().orElse(null),
                    profile.roles(),
                    profile.permissions(),
                    profile.administrator(),
                    profile.positionIds(),
                    profile.discountLimit().orElse(null));
        }

        Profile profile() {
            return new Profile(
                    text(name),
                    text(email),
                    text(mobile),
                    Optional.ofNullable(departmentId),
                    roles == null ? Set.of() : roles,
                    permissions == null ? Set.of() : permissions,
                    Boolean.TRUE.equals(administrator),
                    positionIds == null ? Set.of() : positionIds,
                    Optional.ofNullable(discountLimit));
        }
    }

    /** @param password left out: a one-time link is made with which the person chooses his own */
    public record NewUser(String user, String password, ProfileInput profile) {
        @Override
        public String toString() {
            return "NewUser[" + user + "]";
        }
    }

    /** @param invitation shown now and never again; null where a password was typed */
    public record WithLink(User user, OneTimeLink invitation) {
        static WithLink of(Users.Created created) {
            return new WithLink(
                    created.user(), created.invitation().map(OneTimeLink::of).orElse(null));
        }
    }

    public record TypedPassword(String password) {
        @Override
        public String toString() {
            return "TypedPassword[]";
        }
    }

    @GET
    @Operation(summary = "The people of the company, those who left included")
    public Page<User> list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("departmentId") String departmentId,
            @QueryParam("role") String role,
            @QueryParam("positionId") String positionId,
            @QueryParam("active") String active,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Users.Query query = new Users.Query(
                q,
                Optional.ofNullable(departmentId),
                Params.choice("role", role, DutyRole.class),
                Optional.ofNullable(positionId),
                Params.flag("active", active));
        return users.list(query, Params.limit(limit), cursor);
    }

    @POST
    @SecretAnswer
    @Operation(summary = "Let somebody in, with a one-time link or a first password")
    public Answer.Created<WithLink> create(
            @Parameter(description = MAIL) @QueryParam("sendMail") String sendMail, NewUser body) {
        new Required()
                .field("user", body.user())
                .field("profile", body.profile())
                .check();
        Profile profile = body.profile().profile();
        boolean mail = PROFILE.named(() -> mail(sendMail, profile.email()));
        Users.Created created =
                PROFILE.named(() -> users.create(new Users.NewUser(body.user(), text(body.password()), profile)));
        if (mail) {
            created.invitation().ifPresent(invitations::mail);
        }
        return new Answer.Created<>(
                WithLink.of(created), created.user().id(), created.user().version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person")
    public Answer.Versioned<User> read(@PathParam("id") String id) {
        return versioned(users.find(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change what is said about a person")
    public Answer.Versioned<User> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<ProfileInput> patch) {
        long version = Preconditions.version(ifMatch);
        ProfileInput profile = patch.applyTo(ProfileInput.of(users.find(id).profile()));
        return versioned(users.change(id, version, profile.profile()));
    }

    @POST
    @Path("/{id}/reset")
    @SecretAnswer
    @Operation(summary = "A one-time link for a new password; the old one holds until it is used")
    public WithLink reset(
            @PathParam("id") String id, @Parameter(description = MAIL) @QueryParam("sendMail") String sendMail) {
        boolean mail = mail(sendMail, users.find(id).profile().email());
        Users.Created created = users.resetPassword(id);
        if (mail) {
            created.invitation().ifPresent(invitations::mail);
        }
        return WithLink.of(created);
    }

    @PUT
    @Path("/{id}/password")
    @Operation(summary = "A password that was typed; ends the person's sessions, tokens and links")
    public Answer.Versioned<User> setPassword(@PathParam("id") String id, TypedPassword body) {
        new Required().field("password", body.password()).check();
        return versioned(users.setPassword(id, body.password()));
    }

    /** @param until null where the person may try at any time */
    public record Lock(Instant until) {}

    @GET
    @Path("/{id}/lock")
    @Operation(summary = "Until when somebody who has mistyped too often must wait")
    public Lock lock(@PathParam("id") String id) {
        return new Lock(users.lockedUntil(id).orElse(null));
    }

    @POST
    @Path("/{id}/unlock")
    @Operation(summary = "Let somebody who has mistyped too often try again at once")
    public void unlock(@PathParam("id") String id) {
        users.unlock(id);
    }

    /** Whether to mail; refused before anything is made where that cannot be. */
    private boolean mail(String flag, String email) {
        boolean wanted = Params.flag("sendMail", flag).orElse(false);
        if (wanted && !mailer.isConfigured()) {
            throw new ConflictException(Text.of("core.mail.notConfigured"));
        }
        if (wanted && email.isBlank()) {
            throw InvalidInputException.of("email", "required", Text.of("core.error.required"));
        }
        return wanted;
    }

    private static Answer.Versioned<User> versioned(User user) {
        return new Answer.Versioned<>(user, user.version());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}

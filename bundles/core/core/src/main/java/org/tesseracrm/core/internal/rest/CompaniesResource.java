package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** The companies of the installation, for its operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/companies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompaniesResource implements RestResource {
    private static final int USUAL_QUOTA = 50;

    private final Companies companies;

    @Activate
    public CompaniesResource(@Reference Companies companies) {
        this.companies = companies;
    }

    /**
     * @param state left out: formal
     * @param userQuota left out: 50
     * @param language left out: zh-CN
     * @param timeZone left out: Asia/Shanghai
     * @param adminPassword left out: a one-time link is made with which he chooses his own
     */
    public record NewCompany(
            String code,
            String name,
            State state,
            LocalDate expiresOn,
            Integer userQuota,
            String language,
            String timeZone,
            String adminUser,
            String adminName,
            String adminPassword) {
        Companies.NewCompany complete() {
            return new Companies.NewCompany(
                    code,
                    name,
                    state == null ? State.FORMAL : state,
                    Optional.ofNullable(expiresOn),
                    userQuota == null ? USUAL_QUOTA : userQuota,
                    language == null ? "zh-CN" : language,
                    timeZone == null ? CompanyZone.DEFAULT : timeZone,
                    adminUser,
                    adminName == null ? adminUser : adminName,
                    adminPassword == null ? "" : adminPassword);
        }

        @Override
        public String toString() {
            return "NewCompany[" + code + "]";
        }
    }

    /** @param invitation the administrator's, shown now and never again; null where a password was typed */
    public record CompanyCreated(Company company, String user, OneTimeLink invitation) {}

    /** @param password with which all the demo people sign in */
    public record Demo(String password) {
        @Override
        public String toString() {
            return "Demo[]";
        }
    }

    public record Change(String name, State state, LocalDate expiresOn, Integer userQuota, String timeZone) {}

    @GET
    @Operation(summary = "The companies, by code")
    public Page<Company> list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return companies.list(q, Params.limit(limit), cursor);
    }

    @POST
    @SecretAnswer
    @Operation(summary = "Make a company with its first administrator")
    public Answer.Created<CompanyCreated> create(NewCompany body) {
        new Required()
                .field("code", body.code())
                .field("name", body.name())
                .field("adminUser", body.adminUser())
                .check();
        Companies.Created made = companies.create(body.complete());
        return new Answer.Created<>(
                new CompanyCreated(
                        made.company(),
                        made.user(),
                        made.invitation().map(OneTimeLink::of).orElse(null)),
                made.company().id(),
                made.company().version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One company")
    public Answer.Versioned<Company> read(@PathParam("id") String id) {
        return versioned(companies.find(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change name, state, expiry, quota and time zone")
    public Answer.Versioned<Company> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<Change> patch) {
        long version = Preconditions.version(ifMatch);
        Company now = companies.find(id);
        Change change = patch.applyTo(
                new Change(now.name(), now.state(), now.expiresOn().orElse(null), now.userQuota(), now.timeZone()));
        new Required()
                .field("name", change.name())
                .field("state", change.state())
                .field("userQuota", change.userQuota())
                .field("timeZone", change.timeZone())
                .check();
        return versioned(companies.change(
                id,
                version,
                new Companies.Change(
                        change.name(),
                        change.state(),
                        Optional.ofNullable(change.expiresOn()),
                        change.userQuota(),
                        change.timeZone())));
    }

    @POST
    @Path("/{id}/suspend")
    @Operation(summary = "Let nobody of the company in until it is resumed")
    public Answer.Versioned<Company> suspend(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(companies.setSuspended(id, Preconditions.version(ifMatch), true));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Let the company's people in again")
    public Answer.Versioned<Company> resume(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(companies.setSuspended(id, Preconditions.version(ifMatch), false));
    }

    @POST
    @Path("/{id}/demo")
    @Operation(summary = "Fill a company with demo departments, people and records")
    public Answer.Accepted<Job> fillWithDemo(@PathParam("id") String id, Demo body) {
        new Required().field("password", body.password()).check();
        Job job = companies.fillWithDemo(id, body.password());
        return new Answer.Accepted<>(job, "/api/v1/core/jobs/" + job.id());
    }

    private static Answer.Versioned<Company> versioned(Company company) {
        return new Answer.Versioned<>(company, company.version());
    }
}

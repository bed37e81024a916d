package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AddressLimit;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.TrialRow;
import org.tesseracrm.core.internal.service.OperatorCompany;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.FailureLimit;
import org.tesseracrm.core.internal.service.account.PasswordRules;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Text;

/** Trials from the application to the company. */
@Component
public final class TrialsImpl implements Trials {
    private static final String USER = "admin";
    private static final int APPLICATIONS_AT_ONCE = 5;
    private static final Duration NEXT_APPLICATION = Duration.ofMinutes(10);
    private static final int MAILS_AT_ONCE = 3;
    private static final Duration NEXT_MAIL = Duration.ofHours(8);

    private final Store store;
    private final Access access;
    private final Settings settings;
    private final TrialMail mail;
    private final Passwords passwords;
    private final AuditWriter writer;
    private final AddressLimit addresses;
    private final Clock clock = Clock.systemUTC();
    private final FailureLimit byAddress = new FailureLimit(APPLICATIONS_AT_ONCE, NEXT_APPLICATION, clock);
    private final FailureLimit byMail = new FailureLimit(MAILS_AT_ONCE, NEXT_MAIL, clock);

    @Activate
    public TrialsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference Settings settings,
            @Reference TrialMail mail,
            @Reference Passwords passwords,
            @Reference AuditWriter writer,
            @Reference AddressLimit addresses) {
        this.store = store;
        this.access = access;
        this.settings = settings;
        this.mail = mail;
        this.passwords = passwords;
        this.writer = writer;
        this.addresses = addresses;
    }

    @Override
    public boolean areOpen() {
        return settings.trials() && mail.isPossible();
    }

    @Override
    public void apply(Application asked, String address) {
        if (!areOpen()) {
            throw new NotFoundException();
        }
        Application application = TrialRules.checked(asked);
        byAddress.wait(address).ifPresent(wait -> {
            throw new TooManyException(Text.of("core.trial.limit"), wait);
        });
        byAddress.failed(address);
        String email = application.email().toLowerCase(Locale.ROOT);
        if (byMail.wait(email).isPresent()) {
            return;
        }
        byMail.failed(email);
        String token = InvitationRows.token();
        store.run(em -> {
            Instant now = clock.instant();
            Stamp stamp = new Stamp(OperatorCompany.id(em), 0, now);
            TrialRows.end(em, stamp.tenantId(), application.email());
            Instant expires = now.truncatedTo(ChronoUnit.MICROS).plus(Invitations.GOOD_FOR);
            TrialRow row = new TrialRow(stamp, application, Sha256.hex(token), expires);
            em.persist(row);
            em.flush();
            mail.confirm(row, token);
        });
    }

    @Override
    public Opened open(String token, String address) {
        TrialRow row = found(token, address);
        Application application = row.getApplication();
        return new Opened(
                application.companyName(), application.contact(), USER, row.getExpiresAt(), application.language());
    }

    @Override
    public Made confirm(String token, String password, String address, String origin) {
        Application wished = found(token, address).getApplication();
        PasswordRules.require("password", password, List.of(USER, wished.code()));
        String hash = passwords.hash(password);
        return store.required(em -> {
            Instant now = clock.instant();
            TrialRow row = TrialRows.find(em, token, now).orElseThrow(TrialsImpl::refused);
            Stamp stamp = new Stamp(Ids.next(), 0, now);
            if (!TrialRows.use(em, row, stamp.tenantId())) {
                throw refused();
            }
            Made made = make(em, stamp, wished, hash, origin);
            mail.ready(wished.email(), wished.language(), made);
            return made;
        });
    }

    @Override
    public Page<Trial> list(int asked, String cursor) {
        access.require(Access.OPERATOR);
        long tenant = access.caller().tenantId();
        int limit = Queries.limit(asked);
        return store.required(em -> {
            Page.Total total =
                    Queries.total(em.createQuery("select t.id from Trial t where t.tenantId = :tenant", Long.class)
                            .setParameter("tenant", tenant));
            List<TrialRow> rows = em.createQuery(
                            "select t from Trial t where t.tenantId = :tenant and t.id < :cursor order by t.id desc",
                            TrialRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("cursor", cursor.isEmpty() ? Long.MAX_VALUE : Ids.parse(cursor))
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Queries.page(rows, limit, row -> Long.toString(row.getId()), TrialRows::show, total);
        });
    }

    private Made make(EntityManager em, Stamp stamp, Application wished, String hash, String origin) {
        String code = TrialRows.freeCode(em, wished.code());
        LocalDate last =
                LocalDate.ofInstant(stamp.at(), ZoneId.of(CompanyZone.DEFAULT)).plusDays(settings.trialDays());
        Tenant company = CompanyRows.create(
                em,
                stamp,
                new NewCompany(
                        code,
                        wished.companyName(),
                        State.TRIAL,
                        Optional.of(last),
                        settings.trialUsers(),
                        wished.language(),
                        CompanyZone.DEFAULT,
                        USER,
                        wished.contact(),
                        ""),
                settings.defaultModules());
        UserRows.create(
                em,
                stamp,
                USER,
                hash,
                false,
                new Profile(
                        wished.contact(),
                        wished.email(),
                        wished.mobile(),
                        Optional.empty(),
                        Set.of(DutyRole.BOSS, DutyRole.SALES),
                        Set.of(),
                        true));
        em.flush();
        writer.write(
                stamp,
                wished.contact(),
                AuditLog.Entry.of("core.company.trialBegun", Long.toString(company.getId()), code),
                origin);
        return new Made(code, USER, last);
    }

    private TrialRow found(String token, String address) {
        addresses.require(address);
        Optional<TrialRow> row = store.required(em -> TrialRows.find(em, token, clock.instant()));
        if (row.isEmpty()) {
            addresses.failed(address);
            throw refused();
        }
        return row.get();
    }

    private static SignInRefusedException refused() {
        return new SignInRefusedException(Text.of("core.trial.refused"));
    }
}

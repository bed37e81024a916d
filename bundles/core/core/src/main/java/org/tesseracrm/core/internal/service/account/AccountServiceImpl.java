package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.AddressLimit;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.SignInRefusedException.Reason;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.Callers.Person;
import org.tesseracrm.core.internal.service.access.Callers.Standing;
import org.tesseracrm.core.internal.service.account.CodeCheck.Used;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Sign-in. Who does not know the right password learns nothing: not from the text, the time it takes, or the lock. */
@Component
public final class AccountServiceImpl implements AccountService {
    private final Store store;
    private final Access access;
    private final Callers callers;
    private final SignInGuard guard;
    private final AddressLimit addresses;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final CodeCheck codes;
    private final SignedIn signedIn;
    private final AuditWriter audit;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AccountServiceImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference Callers callers,
            @Reference SignInGuard guard,
            @Reference AddressLimit addresses,
            @Reference Passwords passwords,
            @Reference PasswordCheck check,
            @Reference CodeCheck codes,
            @Reference SignedIn signedIn,
            @Reference AuditWriter audit,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.callers = callers;
        this.guard = guard;
        this.addresses = addresses;
        this.passwords = passwords;
        this.check = check;
        this.codes = codes;
        this.signedIn = signedIn;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public Caller signIn(SignIn attempt) {
        addresses.require(attempt.origin().address());
        String company = Names.key(attempt.company());
        String name = Names.key(attempt.user());
        try (SignInGuard.Turn turn = guard.begin(company, name)) {
            Found found = store.required(em -> Found.look(em, company, name));
            boolean sane = !Passwords.isAbsurd(attempt.password());
            boolean right = found.active() && sane
                    ? passwords.matches(attempt.password(), found.user().getPasswordHash())
                    : passwords.matchesNobody(sane ? attempt.password() : "");
            if (!right) {
                failed(turn, found, attempt);
                throw new SignInRefusedException(Text.of("core.signIn.wrong"));
            }
            requireGoodStanding(found, attempt);
            Optional<Used> code = requireCode(turn, found, attempt);
            succeeded(turn, found, attempt, code);
            return callers.person(found.tenant().getId(), found.user().getId())
                    .map(person -> callers.caller(person, attempt.language()))
                    .orElseThrow(NotSignedInException::new);
        }
    }

    private void requireGoodStanding(Found found, SignIn attempt) {
        Standing standing = Callers.standing(found.tenant(), clock);
        if (standing != Standing.GOOD) {
            auditFailure(found, attempt);
            throw new SignInRefusedException(
                    Text.of(standing == Standing.SUSPENDED ? "core.signIn.suspended" : "core.signIn.expired"));
        }
    }

    /** Whoever knows the password alone neither counts as a failure nor takes back those before. */
    private Optional<Used> requireCode(SignInGuard.Turn turn, Found found, SignIn attempt) {
        long tenant = found.tenant().getId();
        long user = found.user().getId();
        if (!codes.isNeeded(tenant, user)) {
            return Optional.empty();
        }
        if (attempt.code().isBlank()) {
            throw new SignInRefusedException(Reason.CODE_NEEDED, Text.of("core.secondFactor.codeNeeded"));
        }
        Optional<Used> used = codes.use(tenant, user, attempt.code());
        if (used.isEmpty()) {
            failed(turn, found, attempt);
            throw new SignInRefusedException(Reason.CODE_WRONG, Text.of("core.secondFactor.codeWrong"));
        }
        return used;
    }

    @Override
    public Caller refresh(Caller caller) {
        if (caller.isSystem()) {
            return caller;
        }
        return callers.person(caller.tenantId(), caller.userId())
                .filter(Person::welcome)
                .map(person -> callers.caller(person, caller.locale()))
                .orElseThrow(NotSignedInException::new);
    }

    @Override
    public boolean mustChangePassword() {
        Caller caller = access.caller();
        return callers.person(caller.tenantId(), caller.userId())
                .map(Person::mustChange)
                .orElse(false);
    }

    @Override
    public void changePassword(String oldPassword, String newPassword, String keep) {
        Caller caller = access.caller();
        check.require(caller, "oldPassword", oldPassword);
        PasswordRules.require(
                "newPassword", newPassword, List.of(Names.key(caller.user()), Names.key(caller.company())));
        if (Passwords.normal(newPassword).equals(Passwords.normal(oldPassword))) {
            throw InvalidInputException.of("newPassword", "same", Text.of("core.password.same"));
        }
        String fresh = passwords.hash(newPassword);
        store.run(em -> {
            Stamp stamp = Callers.stamp(caller, clock);
            UserRow user = PasswordCheck.own(em.find(UserRow.class, caller.userId()), caller);
            user.setPassword(fresh, false);
            user.changed(stamp);
            signedIn.endAll(caller.tenantId(), caller.userId(), keep.isEmpty() ? 0 : Ids.parse(keep));
            audit.write(stamp, caller.displayName(), entry("core.user.passwordChanged", user), "");
            callers.changing(caller.tenantId(), caller.userId());
        });
    }

    @Override
    public void confirmPassword(String password) {
        check.require(access.caller(), "password", password);
    }

    @Override
    public void chooseLanguage(Locale language) {
        Caller caller = access.caller();
        if (!messages.locales().contains(language)) {
            throw InvalidInputException.of("language", "unknown", Text.of("core.error.language"));
        }
        store.run(em -> {
            UserRow user = PasswordCheck.own(em.find(UserRow.class, caller.userId()), caller);
            user.setLocale(language.toLanguageTag());
            user.changed(Callers.stamp(caller, clock));
            callers.changing(caller.tenantId(), caller.userId());
        });
    }

    @Override
    public String companyName() {
        long tenantId = access.caller().tenantId();
        return store.required(em -> em.find(Tenant.class, tenantId)).getName();
    }

    private void succeeded(SignInGuard.Turn turn, Found found, SignIn attempt, Optional<Used> code) {
        String hash = found.user().getPasswordHash();
        String fresh = passwords.isOutdated(hash) ? passwords.hash(attempt.password()) : hash;
        String origin = attempt.origin().line();
        store.run(em -> {
            turn.succeeded();
            Stamp stamp = new Stamp(found.tenant().getId(), found.user().getId(), clock.instant());
            SignInMark.set(em, found.user().getId(), hash, fresh, stamp.at());
            audit.write(stamp, found.user().getDisplayName(), entry("core.user.signedIn", found.user()), origin);
            if (code.equals(Optional.of(Used.RECOVERY_CODE))) {
                audit.write(
                        stamp,
                        found.user().getDisplayName(),
                        entry("core.secondFactor.recoveryUsed", found.user()),
                        origin);
            }
        });
    }

    private void failed(SignInGuard.Turn turn, Found found, SignIn attempt) {
        addresses.failed(attempt.origin().address());
        turn.failed();
        auditFailure(found, attempt);
    }

    private void auditFailure(Found found, SignIn attempt) {
        // a company that nobody has is written down too, under no company, and takes as long
        Stamp stamp = new Stamp(found.tenantId(), 0, clock.instant());
        String typed = attempt.company() + "/" + attempt.user();
        store.independent(em -> {
            audit.write(
                    stamp,
                    typed,
                    AuditLog.Entry.of("core.user.signInFailed", "", typed),
                    attempt.origin().line());
            return null;
        });
    }

    private static AuditLog.Entry entry(String action, UserRow user) {
        return new AuditLog.Entry(action, Long.toString(user.getId()), user.getSignInName(), Map.of());
    }
}

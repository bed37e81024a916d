package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.Callers.Person;
import org.tesseracrm.core.internal.service.access.Callers.Standing;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Sign-in. Who does not know the right password learns nothing: not from the text, the time it takes, or the lock. */
@Component
public final class AccountServiceImpl implements AccountService {
    /** Nobody's password; hashing it would only cost time. */
    private static final int ABSURD = 1024;

    private final Store store;
    private final Access access;
    private final Callers callers;
    private final SignInGuard guard;
    private final Passwords passwords;
    private final AuditWriter audit;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AccountServiceImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference Callers callers,
            @Reference SignInGuard guard,
            @Reference Passwords passwords,
            @Reference AuditWriter audit,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.callers = callers;
        this.guard = guard;
        this.passwords = passwords;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public Caller signIn(SignIn attempt) {
        String company = Names.key(attempt.company());
        String name = Names.key(attempt.user());
        Optional<Duration> wait = guard.begin(company, name);
        if (wait.isPresent()) {
            throw new SignInRefusedException(Text.of("core.signIn.locked", minutes(wait.get())));
        }
        Found found = store.required(em -> Found.look(em, company, name));
        boolean known = found.active() && attempt.password().length() <= ABSURD;
        boolean right = known
                ? passwords.matches(attempt.password(), found.user().getPasswordHash())
                : passwords.matchesNobody(attempt.password().length() <= ABSURD ? attempt.password() : "");
        if (!right) {
            failed(found, attempt);
            throw new SignInRefusedException(Text.of("core.signIn.wrong"));
        }
        Standing standing = Callers.standing(found.tenant(), clock);
        if (standing != Standing.GOOD) {
            store.run(em -> guard.clear(company, name));
            failed(found, attempt);
            throw new SignInRefusedException(
                    Text.of(standing == Standing.SUSPENDED ? "core.signIn.suspended" : "core.signIn.expired"));
        }
        succeeded(found, attempt, company, name);
        return callers.person(found.tenant().getId(), found.user().getId())
                .map(person -> callers.caller(person, attempt.language()))
                .orElseThrow(NotSignedInException::new);
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
    public void changePassword(String oldPassword, String newPassword) {
        Caller caller = access.caller();
        String company = Names.key(caller.company());
        String name = Names.key(caller.user());
        Optional<Duration> wait = guard.begin(company, name);
        if (wait.isPresent()) {
            throw InvalidInputException.of("oldPassword", "locked", Text.of("core.signIn.locked", minutes(wait.get())));
        }
        String hash = store.required(
                em -> own(em.find(UserRow.class, caller.userId()), caller).getPasswordHash());
        if (oldPassword.length() > ABSURD || !passwords.matches(oldPassword, hash)) {
            throw InvalidInputException.of("oldPassword", "wrong", Text.of("core.password.oldWrong"));
        }
        guard.clear(company, name);
        PasswordRules.require("newPassword", newPassword, List.of(name, company));
        if (newPassword.equals(oldPassword)) {
            throw InvalidInputException.of("newPassword", "same", Text.of("core.password.same"));
        }
        String fresh = passwords.hash(newPassword);
        store.run(em -> {
            Stamp stamp = Callers.stamp(caller, clock);
            UserRow user = own(em.find(UserRow.class, caller.userId()), caller);
            user.setPassword(fresh, false);
            user.changed(stamp);
            audit.write(stamp, caller.displayName(), entry("core.user.passwordChanged", user), "");
            callers.changing(caller.tenantId(), caller.userId());
        });
    }

    @Override
    public void chooseLanguage(Locale language) {
        Caller caller = access.caller();
        if (!messages.locales().contains(language)) {
            throw InvalidInputException.of("language", "unknown", Text.of("core.error.language"));
        }
        store.run(em -> {
            UserRow user = own(em.find(UserRow.class, caller.userId()), caller);
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

    private void succeeded(Found found, SignIn attempt, String company, String name) {
        String hash = found.user().getPasswordHash();
        String fresh = passwords.isOutdated(hash) ? passwords.hash(attempt.password()) : hash;
        store.run(em -> {
            guard.clear(company, name);
            Stamp stamp = new Stamp(found.tenant().getId(), found.user().getId(), clock.instant());
            SignInMark.set(em, found.user().getId(), hash, fresh, stamp.at());
            audit.write(
                    stamp, found.user().getDisplayName(), entry("core.user.signedIn", found.user()), attempt.origin());
        });
    }

    private void failed(Found found, SignIn attempt) {
        // a company that nobody has is written down too, under no company, and takes as long
        Stamp stamp = new Stamp(found.tenantId(), 0, clock.instant());
        String typed = attempt.company() + "/" + attempt.user();
        store.independent(em -> {
            audit.write(stamp, typed, AuditLog.Entry.of("core.user.signInFailed", "", typed), attempt.origin());
            return null;
        });
    }

    private static AuditLog.Entry entry(String action, UserRow user) {
        return new AuditLog.Entry(action, Long.toString(user.getId()), user.getSignInName(), Map.of());
    }

    private static UserRow own(UserRow user, Caller caller) {
        if (user == null || user.getTenantId() != caller.tenantId()) {
            throw new NotFoundException();
        }
        return user;
    }

    private static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}

package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.account.Factors.Factor;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Text;

/** Set-up and end of second factors. */
@Component
public final class SecondFactorImpl implements SecondFactor {
    private final Store store;
    private final Access access;
    private final Factors factors;
    private final SecretBox box;
    private final CodeCheck codes;
    private final PasswordCheck passwords;
    private final SignInGuard guard;
    private final SignInPolicyImpl policy;
    private final SignedIn signedIn;
    private final AuditWriter audit;
    private final Clock clock = Clock.systemUTC();
    private final Totp totp = new Totp();
    private final RecoveryCodes recovery = new RecoveryCodes();

    @Activate
    public SecondFactorImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference Factors factors,
            @Reference SecretBox box,
            @Reference CodeCheck codes,
            @Reference PasswordCheck passwords,
            @Reference SignInGuard guard,
            @Reference SignInPolicyImpl policy,
            @Reference SignedIn signedIn,
            @Reference AuditWriter audit) {
        this.store = store;
        this.access = access;
        this.factors = factors;
        this.box = box;
        this.codes = codes;
        this.passwords = passwords;
        this.guard = guard;
        this.policy = policy;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @Override
    public Status status() {
        Caller caller = access.caller();
        return status(caller.tenantId(), caller.userId(), caller.administrator());
    }

    @Override
    public Enrolment begin(String password) {
        Caller caller = access.caller();
        passwords.require(caller, "password", password);
        byte[] secret = totp.newSecret();
        String closed = box.close(CodeCheck.owner(caller.userId()), secret);
        store.run(em -> factors.begin(caller.tenantId(), caller.userId(), closed));
        return new Enrolment(Totp.typed(secret), Totp.uri(secret, caller.company(), caller.user()));
    }

    @Override
    public List<String> confirm(String code) {
        Caller caller = access.caller();
        try (SignInGuard.Turn turn = guard.begin(Names.key(caller.company()), Names.key(caller.user()))) {
            Factor factor = factors.find(caller.tenantId(), caller.userId())
                    .filter(each -> each.pending().isPresent())
                    .orElseThrow(() -> new ConflictException(Text.of("core.secondFactor.notBegun")));
            OptionalLong step = codes.confirmed(factor, caller.userId(), code);
            if (step.isEmpty()) {
                turn.failed();
                throw InvalidInputException.of("code", "wrong", Text.of("core.secondFactor.codeWrong"));
            }
            return store.required(em -> {
                turn.succeeded();
                Instant now = clock.instant();
                factors.activate(caller.tenantId(), caller.userId(), now, step.getAsLong());
                signedIn.enrolled(caller.tenantId(), caller.userId());
                record(caller, "core.secondFactor.enabled", caller.userId(), caller.user());
                return freshCodes(caller);
            });
        }
    }

    @Override
    public List<String> renewRecoveryCodes(String password) {
        Caller caller = access.caller();
        requireActive(caller);
        passwords.require(caller, "password", password);
        return store.required(em -> {
            record(caller, "core.secondFactor.codesRenewed", caller.userId(), caller.user());
            return freshCodes(caller);
        });
    }

    @Override
    public void disable(String password) {
        Caller caller = access.caller();
        requireActive(caller);
        if (policy.isAsked(caller.tenantId(), caller.administrator())) {
            throw new ConflictException(Text.of("core.secondFactor.required"));
        }
        passwords.require(caller, "password", password);
        store.run(em -> {
            factors.remove(caller.tenantId(), caller.userId());
            record(caller, "core.secondFactor.disabled", caller.userId(), caller.user());
        });
    }

    @Override
    public Status statusOf(String userId) {
        access.require(Access.ADMINISTRATOR);
        UserRow user = colleague(userId);
        return status(user.getTenantId(), user.getId(), user.isAdministrator());
    }

    @Override
    public void reset(String userId) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        store.run(em -> {
            UserRow user = colleague(userId);
            if (!factors.remove(user.getTenantId(), user.getId())) {
                throw new ConflictException(Text.of("core.secondFactor.none"));
            }
            record(caller, "core.secondFactor.reset", user.getId(), user.getSignInName());
        });
    }

    private Status status(long tenantId, long userId, boolean administrator) {
        return store.required(em -> {
            Optional<Factor> factor = factors.find(tenantId, userId).filter(Factor::active);
            return new Status(
                    factor.isPresent(),
                    factor.flatMap(Factor::since),
                    factor.isPresent() ? factors.codesLeft(tenantId, userId) : 0,
                    policy.isAsked(tenantId, administrator));
        });
    }

    private void requireActive(Caller caller) {
        if (!codes.isNeeded(caller.tenantId(), caller.userId())) {
            throw new ConflictException(Text.of("core.secondFactor.none"));
        }
    }

    private List<String> freshCodes(Caller caller) {
        List<String> fresh = recovery.make(RECOVERY_CODES);
        factors.replaceCodes(
                caller.tenantId(),
                caller.userId(),
                fresh.stream()
                        .map(code -> RecoveryCodes.hash(caller.userId(), code))
                        .toList());
        return fresh;
    }

    private UserRow colleague(String userId) {
        long tenant = access.caller().tenantId();
        UserRow user = store.required(em -> em.find(UserRow.class, Ids.parse(userId)));
        if (user == null || user.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return user;
    }

    private void record(Caller caller, String action, long userId, String user) {
        audit.write(
                Callers.stamp(caller, clock),
                caller.displayName(),
                AuditLog.Entry.of(action, Long.toString(userId), user),
                "");
    }
}

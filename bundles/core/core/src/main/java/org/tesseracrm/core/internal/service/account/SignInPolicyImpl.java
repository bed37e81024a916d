package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.SignInPolicy;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.audit.AuditWriter;

/** The company's choice, in a table of its own. */
@Component(service = {SignInPolicy.class, SignInPolicyImpl.class})
public final class SignInPolicyImpl implements SignInPolicy {
    private final Store store;
    private final Access access;
    private final Factors factors;
    private final AuditWriter audit;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public SignInPolicyImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference Factors factors,
            @Reference AuditWriter audit) {
        this.store = store;
        this.access = access;
        this.factors = factors;
        this.audit = audit;
    }

    @Override
    public Requirement secondFactor() {
        return of(access.caller().tenantId());
    }

    @Override
    public void requireSecondFactor(Requirement requirement) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        store.run(em -> {
            Requirement before = of(caller.tenantId());
            if (before == requirement) {
                return;
            }
            em.createNativeQuery("insert into core_sign_in_policy (tenant_id, second_factor) values (?1, ?2)"
                            + " on duplicate key update second_factor = values(second_factor)")
                    .setParameter(1, caller.tenantId())
                    .setParameter(2, requirement.name())
                    .executeUpdate();
            audit.write(
                    Callers.stamp(caller, clock),
                    caller.displayName(),
                    new AuditLog.Entry("core.signInPolicy.changed", "", "", Map.of("secondFactor", new String[] {
                        before.name(), requirement.name()
                    })),
                    "");
        });
    }

    @Override
    public boolean mustEnrol(Caller caller) {
        return isAsked(caller.tenantId(), caller.administrator())
                && factors.find(caller.tenantId(), caller.userId())
                        .filter(Factors.Factor::active)
                        .isEmpty();
    }

    /** Whether the company asks such a person for a second factor. */
    boolean isAsked(long tenantId, boolean administrator) {
        return switch (of(tenantId)) {
            case NONE -> false;
            case ADMINISTRATORS -> administrator;
            case ALL -> true;
        };
    }

    private Requirement of(long tenantId) {
        List<?> rows = store.required(
                em -> em.createNativeQuery("select second_factor from core_sign_in_policy where tenant_id = ?1")
                        .setParameter(1, tenantId)
                        .getResultList());
        return rows.isEmpty() ? Requirement.NONE : Requirement.valueOf((String) rows.get(0));
    }
}

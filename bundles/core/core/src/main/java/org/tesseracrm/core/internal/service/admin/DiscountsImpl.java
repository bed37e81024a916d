package org.tesseracrm.core.internal.service.admin;

import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Discounts;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;

/** The limits that lie with the people. */
@Component
public final class DiscountsImpl implements Discounts {
    private final Store store;
    private final Access access;

    @Activate
    public DiscountsImpl(@Reference Store store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Optional<BigDecimal> limit() {
        Caller caller = access.caller();
        return caller.isSystem() ? Optional.empty() : limitOf(caller.userId());
    }

    @Override
    public Optional<BigDecimal> limitOf(long userId) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            UserRow user = UserRows.row(em, tenant, Long.toString(userId));
            boolean boss = !em.createQuery(
                            "select r.id from UserRole r where r.tenantId = :tenant and r.userId = :user and r.role = :boss",
                            Long.class)
                    .setParameter("tenant", tenant)
                    .setParameter("user", userId)
                    .setParameter("boss", DutyRole.BOSS)
                    .getResultList()
                    .isEmpty();
            return boss ? Optional.empty() : Optional.ofNullable(user.getDiscountLimit());
        });
    }
}

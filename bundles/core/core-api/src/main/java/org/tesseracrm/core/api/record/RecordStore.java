package org.tesseracrm.core.api.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.datasource.Transactions;

/** A module's tables within a transaction, and who is at them. A module's own component extends it. */
public abstract class RecordStore {
    private final Transactions transactions;
    private final JpaTemplate unit;
    private final Access access;
    private final CompanyZone zone;
    private final Clock clock = Clock.systemUTC();

    protected RecordStore(Transactions transactions, JpaTemplate unit, Access access, CompanyZone zone) {
        this.transactions = transactions;
        this.unit = unit;
        this.access = access;
        this.zone = zone;
    }

    /**
     * In the transaction under way, or in one of its own; what was changed is written before it ends.
     *
     * @throws StaleVersionException where somebody else was faster
     */
    public final <T> T change(Function<EntityManager, T> work) {
        return transactions.required(unit, em -> {
            try {
                T result = work.apply(em);
                em.flush();
                SearchChanges.pass(em);
                return result;
            } catch (OptimisticLockException e) {
                throw new StaleVersionException();
            } finally {
                SearchChanges.forget();
            }
        });
    }

    public final <T> T read(Function<EntityManager, T> work) {
        return transactions.required(unit, work);
    }

    public final Caller caller() {
        return access.caller();
    }

    /** As the calendar of the caller's company says. */
    public final LocalDate today() {
        return zone.today();
    }

    /** @throws org.tesseracrm.core.api.error.ForbiddenException where the caller lacks it */
    public final void require(String permission) {
        access.require(permission);
    }

    /** The caller's hand, now. */
    public final Stamp stamp() {
        return Stamp.of(access.caller(), clock.instant());
    }
}

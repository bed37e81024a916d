package org.tesseracrm.contacts.internal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Stamp;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.datasource.Transactions;

/** The module's tables within a transaction, and who is at them. */
@Component(service = ContactsStore.class)
public final class ContactsStore {
    private final Transactions transactions;
    private final JpaTemplate unit;
    private final Access access;
    private final CompanyZone zone;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ContactsStore(
            @Reference Transactions transactions,
            @Reference(target = "(osgi.unit.name=contacts)") JpaTemplate unit,
            @Reference Access access,
            @Reference CompanyZone zone) {
        this.transactions = transactions;
        this.unit = unit;
        this.access = access;
        this.zone = zone;
    }

    /** In the transaction under way, or in one of its own; what was changed is written before it ends. */
    public <T> T change(Function<EntityManager, T> work) {
        return transactions.required(unit, em -> {
            try {
                T result = work.apply(em);
                em.flush();
                return result;
            } catch (OptimisticLockException e) {
                throw new StaleVersionException();
            }
        });
    }

    <T> T read(Function<EntityManager, T> work) {
        return transactions.required(unit, work);
    }

    public Caller caller() {
        return access.caller();
    }

    /** As the calendar of the caller's company says. */
    public LocalDate today() {
        return zone.today();
    }

    void require(String permission) {
        access.require(permission);
    }

    Stamp stamp() {
        Caller caller = access.caller();
        return Stamp.of(caller.tenantId(), caller.userId(), clock.instant());
    }
}

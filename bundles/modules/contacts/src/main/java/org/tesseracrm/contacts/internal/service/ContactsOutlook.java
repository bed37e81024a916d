package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerOutlook;
import org.tesseracrm.i18n.Text;

/** How many contacts a customer has, and which important dates come. */
@Component(immediate = true)
public final class ContactsOutlook implements CustomerOutlook {
    private final ContactsStore store;
    private final ComingDates dates;
    private final Access access;

    @Activate
    public ContactsOutlook(@Reference ContactsStore store, @Reference ComingDates dates, @Reference Access access) {
        this.store = store;
        this.dates = dates;
        this.access = access;
    }

    @Override
    public List<Upcoming> next(long customerId, LocalDate from, LocalDate until) {
        if (!access.may(ContactService.READ)) {
            return List.of();
        }
        int days = (int) ChronoUnit.DAYS.between(from, until);
        return dates.of(Long.toString(customerId), days).stream()
                .map(date -> new Upcoming(date.on(), what(date), path(date)))
                .toList();
    }

    private static Text what(ComingDate date) {
        Text what = date.contactName() == null
                ? Text.of("contacts.coming.own", date.kindLabel())
                : Text.of("contacts.coming.contact", date.kindLabel(), date.contactName());
        return date.years() == null ? what : Text.of(ComingDate.yearsKey(date.kind()), what, date.years());
    }

    private static String path(ComingDate date) {
        return date.contactId() == null
                ? "contacts/customers/" + date.customerId()
                : "contacts/contacts/" + date.contactId();
    }

    @Override
    public List<Figure> figures(long customerId) {
        if (!access.may(ContactService.READ)) {
            return List.of();
        }
        long contacts = store.read(em -> em.createQuery(
                        "select count(c.id) from Contact c where c.tenantId = :tenant and c.customerId = :customer"
                                + " and c.deleted = :no",
                        Long.class)
                .setParameter("tenant", store.caller().tenantId())
                .setParameter("customer", customerId)
                .setParameter("no", false)
                .getSingleResult());
        return List.of(Figure.of("contacts.figure.contacts", contacts));
    }
}

package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.AddressRow;
import org.tesseracrm.contacts.internal.model.DateRow;
import org.tesseracrm.contacts.internal.model.PartRow;
import org.tesseracrm.contacts.internal.model.PartRow.PartOwner;
import org.tesseracrm.contacts.internal.model.ReachRow;
import org.tesseracrm.core.api.calendar.YearlyDay;
import org.tesseracrm.core.api.query.Chunks;

/** Ways to reach somebody, addresses and days in their tables. */
final class PartRows {
    private static final List<Class<? extends PartRow>> KINDS =
            List.of(ReachRow.class, AddressRow.class, DateRow.class);

    private PartRows() {}

    static Parts of(EntityManager em, PartOwner of) {
        return new Parts(
                rows(em, of, ReachRow.class, PartRows::reach),
                of.contactId() == 0 ? rows(em, of, AddressRow.class, PartRows::address) : List.of(),
                rows(em, of, DateRow.class, PartRows::date));
    }

    private static <E extends PartRow, T> List<T> rows(
            EntityManager em, PartOwner of, Class<E> entity, Function<E, T> reader) {
        return em
                .createQuery(
                        "select p from " + entity.getSimpleName() + " p where p.tenantId = :tenant"
                                + " and p.customerId = :customer and p.contactId = :contact order by p.place",
                        entity)
                .setParameter("tenant", of.tenantId())
                .setParameter("customer", of.customerId())
                .setParameter("contact", of.contactId())
                .getResultList()
                .stream()
                .map(reader)
                .toList();
    }

    private static Reach reach(ReachRow row) {
        return new Reach(row.getKind(), row.getValue(), row.getNote());
    }

    private static Address address(AddressRow row) {
        return new Address(
                row.getKind(),
                row.getCountry(),
                row.getProvince(),
                row.getCity(),
                row.getStreet(),
                row.getPostcode(),
                row.getRecipient(),
                row.getPhone());
    }

    private static AddressRow row(PartOwner of, int place, Address address) {
        return new AddressRow(of, place, address.kind())
                .lies(address.country(), address.province(), address.city(), address.street(), address.postcode())
                .receives(address.recipient(), address.phone());
    }

    static ImportantDate date(DateRow row) {
        YearlyDay day = row.yearly();
        return new ImportantDate(row.getKind(), day.text(), day.lunar(), day.leap(), row.getNote());
    }

    /** In place of what was there; what stays as it was is not touched. */
    static void write(EntityManager em, PartOwner of, Parts before, Parts now) {
        if (!now.reach().equals(before.reach())) {
            clear(em, of, ReachRow.class);
            for (int i = 0; i < now.reach().size(); i++) {
                Reach reach = now.reach().get(i);
                em.persist(new ReachRow(of, i, reach.kind(), reach.value(), reach.note()));
            }
        }
        if (!now.addresses().equals(before.addresses())) {
            clear(em, of, AddressRow.class);
            for (int i = 0; i < now.addresses().size(); i++) {
                em.persist(row(of, i, now.addresses().get(i)));
            }
        }
        if (!now.dates().equals(before.dates())) {
            clear(em, of, DateRow.class);
            for (int i = 0; i < now.dates().size(); i++) {
                ImportantDate date = now.dates().get(i);
                em.persist(new DateRow(of, i, date.kind(), date.yearly(), date.note()));
            }
        }
    }

    private static void clear(EntityManager em, PartOwner of, Class<? extends PartRow> entity) {
        em.createQuery("delete from " + entity.getSimpleName() + " p where p.tenantId = :tenant"
                        + " and p.customerId = :customer and p.contactId = :contact")
                .setParameter("tenant", of.tenantId())
                .setParameter("customer", of.customerId())
                .setParameter("contact", of.contactId())
                .executeUpdate();
    }

    /** With their contacts'. */
    static void purgeOfCustomers(EntityManager em, long tenant, Collection<Long> customers) {
        purge(em, tenant, "customerId", customers);
    }

    static void purgeOfContacts(EntityManager em, long tenant, Collection<Long> contacts) {
        purge(em, tenant, "contactId", contacts);
    }

    private static void purge(EntityManager em, long tenant, String path, Collection<Long> ids) {
        for (List<Long> chunk : Chunks.of(ids)) {
            KINDS.forEach(entity -> em.createQuery("delete from " + entity.getSimpleName()
                            + " p where p.tenantId = :tenant and p." + path + " in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .executeUpdate());
        }
    }

    /** A contact now works for another customer. */
    static void follow(EntityManager em, PartOwner contact) {
        KINDS.forEach(entity -> em.createQuery("update " + entity.getSimpleName() + " p set p.customerId = :customer,"
                        + " p.ownerId = :owner where p.tenantId = :tenant and p.contactId = :contact")
                .setParameter("customer", contact.customerId())
                .setParameter("owner", contact.ownerId())
                .setParameter("tenant", contact.tenantId())
                .setParameter("contact", contact.contactId())
                .executeUpdate());
    }
}

package org.tesseracrm.contacts.internal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.service.ContactsStore;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.demo.DemoData;
import org.tesseracrm.core.api.record.Stamp;

/** Some thousand customers of the demo company's salespeople, with the people who work there. */
@Component
public final class ContactsDemo implements DemoData {
    private static final int CUSTOMERS = 3_000;
    private static final int BATCH = 500;
    private static final int DAYS = 900;
    private static final int WITH_PARENT = 4;
    private static final long SEED = 20_260_101L;

    private final ContactsStore store;
    private final CustomerRegistry registry;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ContactsDemo(@Reference ContactsStore store, @Reference CustomerRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void create(DemoCompany company) {
        Dice dice = new Dice(SEED);
        Instant now = clock.instant();
        LocalDate today = store.today();
        DemoCustomers customers = new DemoCustomers(dice, today.getYear());
        DemoContacts contacts = new DemoContacts(dice, today);
        long tenant = store.caller().tenantId();
        List<Long> parents = new ArrayList<>();
        for (int made = 0; made < CUSTOMERS; made += BATCH) {
            store.change(em -> {
                batch(em, tenant, company.sales(), dice, now, customers, contacts, parents);
                return null;
            });
        }
    }

    private void batch(
            EntityManager em,
            long tenant,
            List<Long> owners,
            Dice dice,
            Instant now,
            DemoCustomers customers,
            DemoContacts contacts,
            List<Long> parents) {
        List<CustomerRegistry.Entry> entries = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            long owner = dice.one(owners);
            Instant created = now.minus(Duration.ofMinutes(dice.between(1, DAYS * 24 * 60)));
            DemoCustomers.Made made = customers.next();
            Customer customer = new Customer(new Stamp(tenant, owner, created), owner, made.values());
            if (made.values().type().equals("enterprise")) {
                link(customer, parents, dice);
            }
            Instant changed = dice.in(50) ? created : between(dice, created, now);
            customer.changed(new Stamp(tenant, owner, changed));
            em.persist(customer);
            entries.add(new CustomerRegistry.Entry(customer.getId(), customer.getName(), owner));
            contacts.at(made)
                    .forEach(values -> em.persist(new Contact(new Stamp(tenant, owner, created), customer, values)));
        }
        em.flush();
        registry.register(entries);
        em.clear();
    }

    private static void link(Customer customer, List<Long> parents, Dice dice) {
        if (customer.getName().contains("集团")) {
            parents.add(customer.getId());
        } else if (!parents.isEmpty() && dice.in(WITH_PARENT)) {
            customer.setParentId(dice.one(parents));
        }
    }

    private static Instant between(Dice dice, Instant from, Instant to) {
        int minutes = (int) Math.max(1, Duration.between(from, to).toMinutes());
        return from.plus(Duration.ofMinutes(dice.between(0, minutes - 1)));
    }
}

package org.tesseracrm.contacts.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.service.RulesForDemo;

class DemoCustomersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void eachIsOneThatAPersonCouldHaveEntered() {
        Dice dice = new Dice(1);
        DemoContacts people = new DemoContacts(dice, TODAY);
        Set<String> names = new HashSet<>();
        for (DemoCustomers.Made made : make(dice, 3_000)) {
            CustomerValues customer = made.values();
            assertEquals(List.of(), RulesForDemo.wrong(customer), customer::toString);
            assertTrue(names.add(customer.name()), customer.name());
            assertTrue(customer.phone() == null || !customer.phone().isEmpty());
            List<ContactValues> contacts = people.at(made);
            assertFalse(contacts.isEmpty());
            assertEquals(1, contacts.stream().filter(ContactValues::primary).count());
            contacts.forEach(contact -> assertEquals(List.of(), RulesForDemo.wrong(contact), contact::toString));
        }
    }

    @Test
    void theyAreTheSameEachTime() {
        assertEquals(make(new Dice(7), 100), make(new Dice(7), 100));
    }

    private static List<DemoCustomers.Made> make(Dice dice, int count) {
        DemoCustomers customers = new DemoCustomers(dice, TODAY.getYear());
        return IntStream.range(0, count).mapToObj(i -> customers.next()).toList();
    }
}

package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.AddressRow;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

@Component
public final class RecipientServiceImpl implements RecipientService {
    private static final String DELIVERY = "delivery";

    private final ContactsStore store;
    private final CustomerService customers;
    private final ContactService contacts;

    @Activate
    public RecipientServiceImpl(
            @Reference ContactsStore store, @Reference CustomerService customers, @Reference ContactService contacts) {
        this.store = store;
        this.customers = customers;
        this.contacts = contacts;
    }

    @Override
    public List<Recipient> ofCustomers(Collection<String> customerIds) {
        Set<String> ids = checked("customerIds", customerIds);
        Map<String, CustomerRecord> found = found(customers::list, "id", ids, "", CustomerRecord::id);
        requireAll(ids, found.keySet());
        Map<String, ContactRecord> first =
                found(contacts::list, "customerId", ids, "primary==true", ContactRecord::customerId);
        Map<Long, AddressRow> delivery = delivery(ids);
        return ids.stream()
                .map(id -> recipient(found.get(id), first.get(id), delivery.get(Ids.parse(id))))
                .toList();
    }

    @Override
    public List<Recipient> ofContacts(Collection<String> contactIds) {
        Set<String> ids = checked("contactIds", contactIds);
        Map<String, ContactRecord> found = found(contacts::list, "id", ids, "", ContactRecord::id);
        requireAll(ids, found.keySet());
        Set<String> at = found.values().stream()
                .map(ContactRecord::customerId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, CustomerRecord> theirs = found(customers::list, "id", at, "", CustomerRecord::id);
        Map<Long, AddressRow> delivery = delivery(at);
        return ids.stream()
                .map(found::get)
                .map(contact -> recipient(
                        theirs.get(contact.customerId()), contact, delivery.get(Ids.parse(contact.customerId()))))
                .toList();
    }

    private static Set<String> checked(String field, Collection<String> ids) {
        Set<String> several = new LinkedHashSet<>(ids);
        if (several.isEmpty() || several.size() > MOST) {
            throw InvalidInputException.of(field, "range", Text.of("contacts.error.poolSize", MOST));
        }
        return several;
    }

    private static void requireAll(Set<String> ids, Set<String> found) {
        if (!found.containsAll(ids)) {
            throw new NotFoundException();
        }
    }

    private static <R> Map<String, R> found(
            Function<ListRequest, Page<R>> list,
            String field,
            Set<String> ids,
            String filter,
            Function<R, String> key) {
        Map<String, R> found = new LinkedHashMap<>();
        ListedByIds.of(list, field, ids, filter).forEach(each -> found.putIfAbsent(key.apply(each), each));
        return found;
    }

    private Map<Long, AddressRow> delivery(Set<String> customerIds) {
        Map<Long, AddressRow> addresses = new HashMap<>();
        List<Long> ids = customerIds.stream().map(Ids::parse).toList();
        store.read(em -> em.createQuery(
                                "select a from AddressRow a where a.tenantId = :tenant and a.customerId in :ids"
                                        + " and a.kind = :kind order by a.place",
                                AddressRow.class)
                        .setParameter("tenant", store.caller().tenantId())
                        .setParameter("ids", ids)
                        .setParameter("kind", DELIVERY)
                        .getResultList())
                .forEach(row -> addresses.putIfAbsent(row.getCustomerId(), row));
        return addresses;
    }

    private static Recipient recipient(CustomerRecord customer, ContactRecord contact, AddressRow delivery) {
        List<String> address = new ArrayList<>();
        if (delivery == null) {
            address.addAll(parts(customer.province(), customer.city(), customer.address()));
        } else {
            address.addAll(parts(delivery.getProvince(), delivery.getCity(), delivery.getStreet()));
        }
        String person = contact == null ? "" : contact.name();
        String number = contact == null ? customer.phone() : first(contact.mobile(), contact.phone(), customer.phone());
        return new Recipient(
                customer.id(),
                customer.name(),
                contact == null ? null : contact.id(),
                delivery == null ? person : first(delivery.getRecipient(), person),
                contact == null ? "" : first(contact.title()),
                delivery == null ? first(number) : first(delivery.getPhone(), number),
                first(contact == null ? null : contact.email(), customer.email()),
                delivery == null ? "" : first(delivery.getPostcode()),
                String.join("", address));
    }

    /** A street that begins with the province says it all. */
    private static List<String> parts(String province, String city, String street) {
        String known = first(street);
        List<String> parts = new ArrayList<>();
        for (String part : Stream.of(province, city).filter(Objects::nonNull).toList()) {
            if (!known.contains(part) && parts.stream().noneMatch(each -> each.contains(part))) {
                parts.add(part);
            }
        }
        parts.add(known);
        return known.isEmpty() ? List.of() : parts;
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }
}

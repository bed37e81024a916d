package org.tesseracrm.contacts.internal.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.model.PartRow.PartOwner;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.core.api.value.Money;

/** Turns rows into what is shown, with the names of people and parents, in one query each. */
final class CustomerRecords {
    private final People people;
    private final CustomFields custom;

    CustomerRecords(People people, CustomFields custom) {
        this.people = people;
        this.custom = custom;
    }

    List<CustomerRecord> of(EntityManager em, Visibility visibility, List<Customer> rows) {
        Map<Long, String> names = names(people, rows);
        Map<Long, String> parents = parents(em, visibility, rows);
        Map<Long, Map<String, Object>> values = custom.read(CustomerType.ID, Rows.ids(rows));
        return rows.stream()
                .map(row -> of(row, null, names, parents, values.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    /** With what there may be several of. */
    CustomerRecord whole(EntityManager em, Visibility visibility, Customer row) {
        return of(
                row,
                PartRows.of(em, PartOwner.of(row)),
                names(people, List.of(row)),
                parents(em, visibility, List.of(row)),
                custom.read(CustomerType.ID, List.of(row.getId())).getOrDefault(row.getId(), Map.of()));
    }

    static Map<Long, String> names(People people, List<? extends OwnedRow> rows) {
        Set<Long> ids = rows.stream()
                .flatMap(row -> Stream.of(row.getOwnerId(), row.getCreatedBy(), row.getUpdatedBy()))
                .collect(Collectors.toSet());
        return people.names(ids);
    }

    /** The name of a parent that the caller does not see is not told; its id says nothing and keeps a change from losing it. */
    private static Map<Long, String> parents(EntityManager em, Visibility visibility, List<Customer> rows) {
        Set<Long> ids = rows.stream()
                .map(Customer::getParentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            List<Customer> parents = em.createQuery(
                            "select c from Customer c where c.tenantId = :tenant and c.id in :ids", Customer.class)
                    .setParameter("tenant", visibility.tenantId())
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList();
            Rows.covered(em, visibility, parents).forEach(row -> names.put(row.getId(), row.getName()));
        }
        return names;
    }

    private static CustomerRecord of(
            Customer row, Parts parts, Map<Long, String> names, Map<Long, String> parents, Map<String, Object> custom) {
        CustomerValues v = row.values();
        return new CustomerRecord(
                Long.toString(row.getId()),
                row.getVersion(),
                v.name(),
                v.shortName(),
                v.kind(),
                v.type(),
                v.source(),
                v.industry(),
                v.phone(),
                v.website(),
                v.email(),
                v.country(),
                v.province(),
                v.city(),
                v.address(),
                v.employees(),
                Money.ofNullable(v.revenue(), v.currency()),
                v.foundedYear(),
                v.taxNumber(),
                v.parentId() == null ? null : v.parentId().toString(),
                v.parentId() == null ? null : parents.get(v.parentId()),
                Long.toString(row.getOwnerId()),
                names.get(row.getOwnerId()),
                v.hot(),
                v.notes(),
                parts == null ? null : parts.reach(),
                parts == null ? null : parts.addresses(),
                parts == null ? null : parts.dates(),
                custom,
                row.getCreatedAt(),
                names.get(row.getCreatedBy()),
                row.getUpdatedAt(),
                names.get(row.getUpdatedBy()),
                row.getDeletedAt());
    }
}

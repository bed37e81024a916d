package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.text.MatchKey;

/**
 * The customers that a file's rows mean, that are there already and that the caller sees: of several one that he may change, else the
 * first. What a colleague has hidden from him is no duplicate: to be told so would be to be told of it.
 */
final class Known {
    private static final String NAME = "name";
    private static final String TAX_NUMBER = "taxNumber";
    private static final String EITHER = "taxNumberOrName";

    static final List<ImportKey> KEYS = List.of(
            new ImportKey(NAME, "contacts.import.sameBy.name", List.of(NAME)),
            new ImportKey(TAX_NUMBER, "contacts.import.sameBy.taxNumber", List.of(TAX_NUMBER)),
            new ImportKey(EITHER, "contacts.import.sameBy.taxNumberOrName", List.of(TAX_NUMBER, NAME)));

    private final String sameBy;
    private final Map<String, Customer> byName = new HashMap<>();
    private final Map<String, Customer> byTaxNumber = new HashMap<>();
    private final Map<String, Customer> byOwnField = new HashMap<>();
    private final Set<Long> mine = new HashSet<>();

    private Known(String sameBy) {
        this.sameBy = sameBy == null ? NAME : sameBy;
    }

    /** @param sameBy one of {@link #KEYS} or the path of a company's own field; null: by name */
    static Known of(EntityManager em, DataPermission permission, CustomFields custom, String sameBy, List<Row> rows) {
        Known known = new Known(sameBy);
        long tenant = permission.visibility().tenantId();
        Map<String, Long> holders =
                known.isOwnField() ? custom.find(CustomerType.ID, known.sameBy, texts(rows, known.sameBy)) : Map.of();
        List<Customer> seen = Rows.covered(
                em, permission.visibility(Right.READ), known.candidates(em, tenant, rows, holders.values()));
        Rows.covered(em, permission.visibility(Right.WRITE), seen).forEach(each -> known.mine.add(each.getId()));
        Map<Long, Customer> byId = new HashMap<>();
        for (Customer customer : seen) {
            byId.put(customer.getId(), customer);
            known.byName.merge(customer.getNameKey(), customer, known::rather);
            String taxNumber = taxNumber(customer);
            if (!taxNumber.isEmpty()) {
                known.byTaxNumber.merge(taxNumber, customer, known::rather);
            }
        }
        holders.forEach((text, id) -> {
            if (byId.containsKey(id)) {
                known.byOwnField.put(text, byId.get(id));
            }
        });
        return known;
    }

    /** Nothing is compared. */
    static Known nobody() {
        return new Known(null);
    }

    private boolean isOwnField() {
        return KEYS.stream().noneMatch(key -> key.name().equals(sameBy));
    }

    private List<Customer> candidates(EntityManager em, long tenant, List<Row> rows, Collection<Long> holders) {
        if (isOwnField()) {
            return live(em, tenant, "id", holders);
        }
        List<Customer> found = new ArrayList<>();
        if (!sameBy.equals(TAX_NUMBER)) {
            found.addAll(live(
                    em,
                    tenant,
                    "nameKey",
                    texts(rows, NAME).stream().map(NameKey::of).collect(Collectors.toSet())));
        }
        if (!sameBy.equals(NAME)) {
            Set<Long> hashes = texts(rows, TAX_NUMBER).stream()
                    .map(MatchKey::taxNumber)
                    .map(MatchKey::hash)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<Long> there = found.stream().map(Customer::getId).collect(Collectors.toSet());
            live(em, tenant, "taxHash", hashes).stream()
                    .filter(each -> !there.contains(each.getId()))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> texts(List<Row> rows, String field) {
        return rows.stream()
                .map(row -> row.values().get(field))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Customer> live(EntityManager em, long tenant, String field, Collection<?> values) {
        List<Customer> live = new ArrayList<>();
        for (List<?> chunk : Chunks.of(values)) {
            live.addAll(em.createQuery(
                            "select c from Customer c where c.tenantId = :tenant and c." + field + " in :values"
                                    + " and c.deleted = :deleted order by c.id",
                            Customer.class)
                    .setParameter("tenant", tenant)
                    .setParameter("values", chunk)
                    .setParameter("deleted", false)
                    .getResultList());
        }
        return live;
    }

    private Customer rather(Customer first, Customer second) {
        return isMine(second) && !isMine(first) ? second : first;
    }

    boolean isMine(Customer customer) {
        return mine.contains(customer.getId());
    }

    /** Whom the row means; null where he is not there. */
    Customer find(Row row) {
        return switch (sameBy) {
            case NAME -> named(row);
            case TAX_NUMBER -> taxed(row);
            case EITHER -> either(row);
            default -> byOwnField.get(row.values().getOrDefault(sameBy, ""));
        };
    }

    private Customer named(Row row) {
        String key = NameKey.of(row.values().getOrDefault(NAME, ""));
        Customer found = byName.get(key);
        // a row of this batch may have called him otherwise
        return found != null && found.getNameKey().equals(key) ? found : null;
    }

    private Customer taxed(Row row) {
        String taxNumber = taxNumber(row);
        Customer found = taxNumber.isEmpty() ? null : byTaxNumber.get(taxNumber);
        return found != null && taxNumber(found).equals(taxNumber) ? found : null;
    }

    /** Two of one name with two tax numbers are two. */
    private Customer either(Row row) {
        Customer taxed = taxed(row);
        Customer named = taxed == null ? named(row) : null;
        if (named != null
                && !taxNumber(row).isEmpty()
                && !taxNumber(named).isEmpty()
                && !taxNumber(named).equals(taxNumber(row))) {
            return null;
        }
        return taxed == null ? named : taxed;
    }

    private static String taxNumber(Row row) {
        return MatchKey.taxNumber(row.values().getOrDefault(TAX_NUMBER, ""));
    }

    private static String taxNumber(Customer customer) {
        return MatchKey.taxNumber(customer.values().taxNumber());
    }

    /** One that the file itself brought, or changed. */
    void add(Customer customer, Row row) {
        mine.add(customer.getId());
        byName.putIfAbsent(customer.getNameKey(), customer);
        String taxNumber = taxNumber(customer);
        if (!taxNumber.isEmpty()) {
            byTaxNumber.putIfAbsent(taxNumber, customer);
        }
        String own = isOwnField() ? row.values().get(sameBy) : null;
        if (own != null) {
            byOwnField.putIfAbsent(own, customer);
        }
    }
}

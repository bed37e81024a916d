package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerKeys;
import org.tesseracrm.contacts.internal.service.Duplicate.Reason;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.text.CompanyName;
import org.tesseracrm.core.api.text.MatchKey;

/**
 * Finds customers that have keys in common with what somebody enters, each kind of key by its own index. Of those that the caller does
 * not see nothing is read but the owner; the statements are the same whether there are such ones or not.
 */
final class Matches {
    private static final int MOST = 10;
    private static final int MOST_OF_A_KIND = 100;
    private static final int MOST_PHONES = 10;

    private final CustomerKeys keys;
    private final Set<String> phones;

    Matches(DuplicateQuery query) {
        keys = CustomerKeys.of(query.name(), query.shortName(), null, query.taxNumber());
        phones = query.phones().stream()
                .filter(Objects::nonNull)
                .limit(MOST_PHONES)
                .map(MatchKey::phone)
                .filter(phone -> !phone.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A customer, and why. */
    record Match(Customer customer, List<Reason> reasons) {
        int weight() {
            return reasons.get(0).weight();
        }
    }

    List<Match> find(EntityManager em, Visibility visibility, long except) {
        Map<Long, Long> owners = new LinkedHashMap<>();
        Set<Long> byContact = new LinkedHashSet<>();
        for (Object row : em.createNativeQuery(statement(visibility.tenantId())).getResultList()) {
            Object[] cells = (Object[]) row;
            long id = ((Number) cells[0]).longValue();
            if (id != except) {
                owners.put(id, ((Number) cells[1]).longValue());
                if (((Number) cells[2]).intValue() == 1) {
                    byContact.add(id);
                }
            }
        }
        // asked for nobody's too, so that the time does not tell whether there is a hidden one
        Map<Long, Long> asked = owners.isEmpty() ? CustomerAccess.ofNobody(List.of(except)) : owners;
        Set<Long> seen = CustomerAccess.covered(em, visibility, asked);
        List<Long> shown = owners.keySet().stream().filter(seen::contains).toList();
        List<Customer> rows = em.createQuery(
                        "select c from Customer c where c.tenantId = :tenant and c.id in :ids and c.deleted = :no",
                        Customer.class)
                .setParameter("tenant", visibility.tenantId())
                .setParameter("ids", shown.isEmpty() ? List.of(0L) : shown)
                .setParameter("no", false)
                .getResultList();
        return rows.stream()
                .map(row -> new Match(row, reasons(row, byContact.contains(row.getId()))))
                .filter(match -> !match.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Match::weight).reversed().thenComparing(m -> m.customer()
                        .getId()))
                .limit(MOST)
                .toList();
    }

    private String statement(long tenant) {
        CompanyName name = keys.name();
        List<String> parts = new ArrayList<>();
        parts.add(customers(tenant, "core_hash", name.core(), keys.shortName()));
        parts.add(customers(tenant, "short_hash", keys.shortName(), name.whole(), name.core()));
        parts.add(customers(tenant, "sound_hash", keys.sound()));
        parts.add(customers(tenant, "tax_hash", keys.taxNumber()));
        parts.add(customers(tenant, "phone_hash", phones.toArray(String[]::new)));
        for (String column : List.of("mobile_hash", "phone_hash")) {
            parts.add("(select customer_id, owner_id, 1 from contacts_contact where tenant_id = " + tenant + " and "
                    + column + " in (" + hashes(phones.toArray(String[]::new)) + ") and deleted = 0 limit "
                    + MOST_OF_A_KIND + ")");
        }
        parts.add("(select customer_id, owner_id, 1 from contacts_reach where tenant_id = " + tenant
                + " and phone_hash in (" + hashes(phones.toArray(String[]::new)) + ") limit " + MOST_OF_A_KIND + ")");
        return "select id, owner_id, by_contact from (" + String.join(" union all ", parts) + ") found";
    }

    private static String customers(long tenant, String column, String... texts) {
        return "(select id, owner_id, 0 by_contact from contacts_customer where tenant_id = " + tenant + " and "
                + column + " in (" + hashes(texts) + ") and deleted = 0 limit " + MOST_OF_A_KIND + ")";
    }

    private static String hashes(String... texts) {
        Set<String> hashes = new LinkedHashSet<>();
        for (String text : texts) {
            Long hash = MatchKey.hash(text);
            if (hash != null) {
                hashes.add(hash.toString());
            }
        }
        return hashes.isEmpty() ? "null" : String.join(",", hashes);
    }

    /** The numbers in the index only lead here: what counts is what they stand for. */
    private List<Reason> reasons(Customer row, boolean byContact) {
        CustomerKeys other = CustomerKeys.of(row.values());
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        add(reasons, Reason.TAX_NUMBER, same(keys.taxNumber(), other.taxNumber()));
        add(reasons, Reason.PHONE, phones.contains(other.phone()));
        add(reasons, Reason.CONTACT_PHONE, byContact);
        names(reasons, other);
        return List.copyOf(reasons);
    }

    private void names(Set<Reason> reasons, CustomerKeys other) {
        CompanyName name = keys.name();
        if (same(name.whole(), other.name().whole())) {
            reasons.add(Reason.NAME);
            return;
        }
        boolean shortly = same(keys.shortName(), other.shortName())
                || same(name.whole(), other.shortName())
                || same(name.core(), other.shortName())
                || same(keys.shortName(), other.name().core());
        boolean elsewhere = same(name.core(), other.name().core());
        add(reasons, Reason.SHORT_NAME, shortly);
        add(reasons, Reason.NAME_ELSEWHERE, elsewhere);
        if (!shortly && !elsewhere) {
            boolean sound = same(name.sound(), other.name().sound());
            add(reasons, Reason.SOUND, sound);
            add(
                    reasons,
                    Reason.INITIALS,
                    !sound && same(name.initials(), other.name().initials()));
        }
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static void add(Set<Reason> reasons, Reason reason, boolean given) {
        if (given) {
            reasons.add(reason);
        }
    }
}

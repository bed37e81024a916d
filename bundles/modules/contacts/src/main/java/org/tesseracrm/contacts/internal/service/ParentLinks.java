package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportSession.Late;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.i18n.Text;

/** Parents named in a file, made links after its last row: a parent may stand below its child. */
final class ParentLinks {
    private final List<Link> links = new ArrayList<>();

    private record Link(long row, long childId, String parent) {}

    void remember(long row, long childId, String parent) {
        if (parent != null) {
            links.add(new Link(row, childId, parent));
        }
    }

    List<Late> resolve(EntityManager em, Visibility visibility) {
        List<Late> late = new ArrayList<>();
        for (List<Link> chunk : Chunks.of(links)) {
            Map<String, Long> parents = parents(em, visibility, chunk);
            for (Link link : chunk) {
                Long parent = parents.get(NameKey.of(link.parent()));
                if (parent == null) {
                    late.add(late(link, "unknown", "parent"));
                } else if (CustomerEntries.isBelow(em, parent, link.childId())) {
                    late.add(late(link, "cycle", "cycle"));
                } else {
                    em.find(Customer.class, link.childId()).setParentId(parent);
                }
            }
            em.flush();
            em.clear();
        }
        return late;
    }

    /** Of several with one name the first. */
    private static Map<String, Long> parents(EntityManager em, Visibility visibility, List<Link> chunk) {
        Set<String> keys =
                chunk.stream().map(link -> NameKey.of(link.parent())).collect(Collectors.toCollection(HashSet::new));
        Map<String, Long> parents = new HashMap<>();
        List<Customer> named = em.createQuery(
                        "select c from Customer c where c.tenantId = :tenant and c.nameKey in :keys"
                                + " and c.deleted = :deleted order by c.id",
                        Customer.class)
                .setParameter("tenant", visibility.tenantId())
                .setParameter("keys", List.copyOf(keys))
                .setParameter("deleted", false)
                .getResultList();
        Rows.covered(em, visibility, named)
                .forEach(customer -> parents.putIfAbsent(customer.getNameKey(), customer.getId()));
        return parents;
    }

    private static Late late(Link link, String code, String key) {
        return new Late(link.row(), new FieldError("parent", code, Text.of("contacts.error." + key)), link.parent());
    }
}

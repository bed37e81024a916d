package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportSession.Late;
import org.tesseracrm.core.api.imports.ImportSession.Later;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.RecordTexts;
import org.tesseracrm.i18n.Text;

/** Parents named in a file, made links after its last row: a parent may stand below its child. */
final class ParentLinks {
    private static final int LONGEST = 1_000;

    private final EntityManager em;
    private final Visibility visibility;
    private final ImportJournal journal;

    ParentLinks(EntityManager em, Visibility visibility, ImportJournal journal) {
        this.em = em;
        this.visibility = visibility;
        this.journal = journal;
    }

    /** No name is longer. */
    static String cut(String parent) {
        return parent.length() <= LONGEST ? parent : parent.substring(0, LONGEST);
    }

    /** @param links a few hundred */
    List<Late> resolve(List<Later> links) {
        List<Late> late = new ArrayList<>();
        Map<String, Long> parents = parents(em, visibility, links);
        Map<Long, Customer> children = children(links);
        Map<Customer, Later> linked = new LinkedHashMap<>();
        Map<Long, Map<String, String>> before = new HashMap<>();
        for (Later link : links) {
            Long parent = parents.get(NameKey.of(link.what()));
            Customer child = children.get(link.id());
            if (child == null || parent != null && parent.equals(child.getParentId())) {
                continue;
            }
            if (parent == null) {
                late.add(late(link, "unknown", "parent"));
            } else if (CustomerEntries.isBelow(em, parent, link.id())) {
                late.add(late(link, "cycle", "cycle"));
            } else {
                before.putIfAbsent(child.getId(), CustomerUndo.before(child));
                child.setParentId(parent);
                linked.put(child, link);
            }
        }
        em.flush();
        linked.forEach((child, link) -> {
            journal.updated(link.row(), child.getId(), child.getVersion(), before.get(child.getId()));
            journal.changed(
                    child.getId(),
                    CustomerImport.BY_IMPORT,
                    child.getName(),
                    Changes.between(RecordTexts.read(CustomerValues.class, before.get(child.getId())), child.values()));
        });
        em.clear();
        return late;
    }

    /** Read at once: what is looked for by id is then there already. */
    private Map<Long, Customer> children(List<Later> links) {
        Map<Long, Customer> children = new HashMap<>();
        em.createQuery("select c from Customer c where c.tenantId = :tenant and c.id in :ids", Customer.class)
                .setParameter("tenant", visibility.tenantId())
                .setParameter("ids", links.stream().map(Later::id).collect(Collectors.toSet()))
                .getResultList()
                .forEach(child -> children.put(child.getId(), child));
        return children;
    }

    /** Of several with one name the first. */
    private static Map<String, Long> parents(EntityManager em, Visibility visibility, List<Later> chunk) {
        Set<String> keys =
                chunk.stream().map(link -> NameKey.of(link.what())).collect(Collectors.toCollection(HashSet::new));
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

    private static Late late(Later link, String code, String key) {
        return new Late(link.row(), new FieldError("parent", code, Text.of("contacts.error." + key)), link.what());
    }
}

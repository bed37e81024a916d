package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.CustomerMerges;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.i18n.Text;

/** Merges customers: their own fields here, what hangs on them by the core. */
@Component
public final class MergeServiceImpl implements MergeService {
    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerService customers;
    private final CustomerMerges merges;
    private final AuditLog audit;
    private final CustomFields custom;

    @Activate
    public MergeServiceImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference CustomerService customers,
            @Reference CustomerMerges merges,
            @Reference AuditLog audit,
            @Reference CustomFields custom) {
        this.store = store;
        this.permission = permission;
        this.customers = customers;
        this.merges = merges;
        this.audit = audit;
        this.custom = custom;
    }

    private void require() {
        store.require(MERGE);
        store.require(CustomerService.WRITE);
        store.require(CustomerService.DELETE);
    }

    @Override
    public Preview preview(Collection<String> ids) {
        require();
        Set<String> several = checked(ids);
        return store.read(em -> {
            Rows.all(em, Customer.class, permission, several, false);
            Map<String, Map<String, Long>> carried = new LinkedHashMap<>();
            several.forEach(id -> carried.put(id, merges.hanging(List.of(Ids.parse(id)))));
            return new Preview(several.stream().map(customers::get).toList(), carried);
        });
    }

    private static Set<String> checked(Collection<String> ids) {
        Set<String> several = new LinkedHashSet<>(ids);
        if (several.size() < 2 || several.size() > MOST) {
            throw InvalidInputException.of("ids", "range", Text.of("contacts.error.mergeSize", MOST));
        }
        return several;
    }

    @Override
    public Merged merge(String survivorId, Collection<String> mergedIds, Map<String, String> fields) {
        require();
        Set<String> all = new LinkedHashSet<>(List.of(survivorId));
        all.addAll(mergedIds);
        if (mergedIds.contains(survivorId) || !all.containsAll(fields.values())) {
            throw InvalidInputException.of("fields", "unknown", Text.of("contacts.error.mergeField"));
        }
        checked(all);
        return store.change(em -> {
            Rows.all(em, Customer.class, permission, all, false);
            CustomerRecord survivor = customers.get(survivorId);
            Map<String, String> before = Drafts.texts(survivor.draft());
            CustomerRecord after = chosen(survivor, before, all, fields);
            Map<Long, String> names = new LinkedHashMap<>();
            all.stream()
                    .skip(1)
                    .forEach(id -> names.put(Ids.parse(id), customers.get(id).name()));
            long id = merges.merge(Ids.parse(survivorId), names, differences(before, Drafts.texts(after.draft())));
            em.clear();
            customers.delete(all.stream().skip(1).toList());
            record("merged", after, String.join(", ", names.values()));
            return get(id);
        });
    }

    private CustomerRecord chosen(
            CustomerRecord survivor, Map<String, String> before, Set<String> all, Map<String, String> fields) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        all.forEach(id -> texts.put(id, Drafts.texts(customers.get(id).draft())));
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((field, id) -> {
            requireTakeable(field, before);
            String value = texts.get(id).getOrDefault(field, "");
            // nobody is his own parent
            values.put(field, field.equals("parentId") && all.contains(value) ? "" : value);
        });
        return values.isEmpty()
                ? survivor
                : customers.update(survivor.id(), survivor.version(), Drafts.with(survivor.draft(), values));
    }

    private void requireTakeable(String field, Map<String, String> before) {
        if (!isOwn(field) && before.containsKey(field)) {
            return;
        }
        CustomField own = custom.of(CustomerType.ID).stream()
                .filter(each -> each.path().equals(field))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("fields", "unknown", Text.of("contacts.error.mergeField")));
        if (!isTakeable(own)) {
            throw InvalidInputException.of(
                    "fields",
                    "fixed",
                    Text.of(
                            "contacts.error.mergeOwnField",
                            own.label(store.caller().locale())));
        }
    }

    private static boolean isOwn(String field) {
        return field.startsWith(Drafts.CUSTOM + ".");
    }

    /** What is there once stays where it is, a value or a file: the one who has it still has it in the recycle bin. */
    private boolean isTakeable(CustomField field) {
        return custom.mayChange(field) && !field.traits().unique() && field.kind() != CustomField.Kind.FILE;
    }

    private static Map<String, String[]> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        all.forEach(field -> {
            String then = before.getOrDefault(field, "");
            String now = after.getOrDefault(field, "");
            if (!now.equals(then)) {
                fields.put(field, new String[] {then, now});
            }
        });
        return fields;
    }

    @Override
    public Merged get(String id) {
        require();
        return store.read(em -> get(Ids.parse(id)));
    }

    private Merged get(long id) {
        CustomerMerges.Merge merge = merges.find(id).orElseThrow(NotFoundException::new);
        // whoever does not see the one that remains is told nothing
        customers.get(Long.toString(merge.survivorId()));
        Map<String, String> merged = new LinkedHashMap<>();
        merge.merged().forEach((customer, name) -> merged.put(Long.toString(customer), name));
        return new Merged(
                Long.toString(id),
                Long.toString(merge.survivorId()),
                merged,
                merge.carried(),
                merge.at(),
                merge.undoneAt().orElse(null));
    }

    @Override
    public Undone undo(String id) {
        require();
        long key = Ids.parse(id);
        return store.change(em -> {
            CustomerMerges.Merge merge = merges.find(key).orElseThrow(NotFoundException::new);
            CustomerRecord survivor = customers.get(Long.toString(merge.survivorId()));
            Rows.all(em, Customer.class, permission, List.of(survivor.id()), survivor.deletedAt() != null);
            if (merge.undoneAt().isPresent()) {
                throw new ConflictException(Text.of("core.merge.undone"));
            }
            restore(merge);
            CustomerMerges.Undone undone = merges.undo(key);
            em.clear();
            List<String> kept = new ArrayList<>();
            if (survivor.deletedAt() == null) {
                fieldsBack(merge, kept);
            }
            record(
                    "unmerged",
                    customers.get(survivor.id()),
                    String.join(", ", merge.merged().values()));
            return new Undone(undone.restored(), undone.kept(), kept);
        });
    }

    private void restore(CustomerMerges.Merge merge) {
        try {
            List<String> inBin = merge.mergedIds().stream()
                    .map(each -> customers.get(Long.toString(each)))
                    .filter(each -> each.deletedAt() != null)
                    .map(CustomerRecord::id)
                    .toList();
            customers.restore(inBin);
        } catch (NotFoundException gone) {
            throw new ConflictException(Text.of("contacts.error.mergeGone"));
        }
    }

    private void fieldsBack(CustomerMerges.Merge merge, List<String> kept) {
        CustomerRecord now = customers.get(Long.toString(merge.survivorId()));
        Map<String, String> texts = Drafts.texts(now.draft());
        Map<String, String> back = new LinkedHashMap<>();
        Set<String> takeable = custom.of(CustomerType.ID).stream()
                .filter(this::isTakeable)
                .map(CustomField::path)
                .collect(Collectors.toSet());
        merge.fields().forEach((field, values) -> {
            boolean mayChange = !isOwn(field) || takeable.contains(field);
            if (mayChange && values[1].equals(texts.getOrDefault(field, ""))) {
                back.put(field, values[0]);
            } else {
                kept.add(field);
            }
        });
        if (!back.isEmpty()) {
            customers.update(now.id(), now.version(), Drafts.with(now.draft(), back));
        }
    }

    private void record(String verb, CustomerRecord customer, String others) {
        audit.record(new AuditLog.Entry(
                "contacts.customer." + verb, customer.id(), customer.name(), Map.of("customers", new String[] {
                    "", others
                })));
    }

    @Override
    public Optional<String> survivor(String customerId) {
        store.require(CustomerService.READ);
        return merges.survivor(Ids.parse(customerId))
                .map(id -> Long.toString(id))
                .filter(id -> {
                    try {
                        return customers.get(id).deletedAt() == null;
                    } catch (NotFoundException hidden) {
                        return false;
                    }
                });
    }
}

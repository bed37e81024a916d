package org.tesseracrm.core.internal.service.attachment;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.customer.CustomerTables;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.customer.TableName;

/** What the caller may do with a record of any declared kind, be it his module's that we know nothing of. */
@Component(service = RecordRights.class)
public final class RecordRights {
    private final Store store;
    private final Access access;
    private final DocumentTypes types;
    private final DataPermission permission;
    private final ContributionSet<CustomerTables> tables;

    @Activate
    public RecordRights(
            @Reference Store store,
            @Reference Access access,
            @Reference DocumentTypes types,
            @Reference DataPermission permission,
            @Reference Contributions contributions) {
        this.store = store;
        this.access = access;
        this.types = types;
        this.permission = permission;
        this.tables = contributions.of(CustomerTables.class);
    }

    @Deactivate
    void close() {
        tables.close();
    }

    /** A record that the caller sees. */
    record Seen(DocumentType type, ShownRecord<?> record) {
        long id() {
            return Ids.parse(record.id());
        }

        String title() {
            return Drafts.text(record, type.titleField());
        }

        boolean isDeleted() {
            return !Drafts.text(record, "deletedAt").isEmpty();
        }
    }

    /** @throws NotFoundException where he does not see it: its own service says so */
    Seen see(String typeId, String recordId) {
        DocumentType type = types.require(typeId);
        return new Seen(type, type.service().get(recordId));
    }

    /** @throws ForbiddenException where he sees but may not change it */
    Seen change(String typeId, String recordId) {
        Seen seen = see(typeId, recordId);
        requireChange(seen);
        return seen;
    }

    boolean mayChange(Seen seen) {
        try {
            requireChange(seen);
            return true;
        } catch (ForbiddenException | NotFoundException e) {
            return false;
        }
    }

    /** Whether he may change any of a kind. */
    void requireWrite(String typeId) {
        access.require(types.require(typeId).permissions().write());
    }

    private void requireChange(Seen seen) {
        access.require(seen.type().permissions().write());
        if (seen.isDeleted()) {
            throw new NotFoundException();
        }
        String table = TableName.checked(seen.type().table());
        if (hangsOnCustomers(table)) {
            store.run(em -> CustomerAccess.requireWrite(em, permission, owner(em, table, seen.id())));
        }
    }

    private boolean hangsOnCustomers(String table) {
        return tables.all().stream().anyMatch(each -> each.lease()
                .map(lease -> {
                    try (lease) {
                        return lease.get().tables().contains(table);
                    }
                })
                .orElse(false));
    }

    private Map<Long, Long> owner(EntityManager em, String table, long id) {
        List<Object[]> rows = new Sql(
                        "select customer_id, owner_id from " + table + " where tenant_id = ? and id = ?",
                        access.caller().tenantId(),
                        id)
                .rows(em);
        return rows.isEmpty()
                ? CustomerAccess.ofNobody(List.of(id))
                : Map.of(((Number) rows.get(0)[0]).longValue(), ((Number) rows.get(0)[1]).longValue());
    }
}

package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.internal.model.Customer;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.customer.OwnerChange;

/** The registry's rows in the database. */
@Component(service = CustomerTable.class)
public final class CustomerSql implements CustomerTable {
    private final Access access;
    private final Store store;
    private final DataPermission permission;
    private final OwnerChange owners;

    @Activate
    public CustomerSql(
            @Reference Access access,
            @Reference Store store,
            @Reference DataPermission permission,
            @Reference OwnerChange owners) {
        this.access = access;
        this.store = store;
        this.permission = permission;
        this.owners = owners;
    }

    @Override
    public List<Held> hold(long tenantId, Collection<Long> ids) {
        return store.required(em -> new Sql(
                        "select id, name, owner_id, deleted from core_customer where tenant_id = ? and id in", tenantId)
                .in(ids).add(" order by id for update").rows(em).stream()
                        .map(row -> new Held(number(row[0]), (String) row[1], number(row[2]), truth(row[3])))
                        .toList());
    }

    @Override
    public List<Long> ownedBy(long tenantId, long userId) {
        return store.required(
                em -> new Sql("select id from core_customer where tenant_id = ? and owner_id = ?", tenantId, userId)
                        .add(" order by id")
                        .numbers(em));
    }

    @Override
    public void requireWrite(Map<Long, Long> ownerOf) {
        store.run(em -> CustomerAccess.requireWrite(em, permission, ownerOf));
    }

    @Override
    public Held requireRead(long customerId) {
        return store.required(em -> CustomerAccess.find(em, permission.visibility(), Customer.class, "id", customerId)
                .filter(row -> !row.isDeleted())
                .map(row -> new Held(customerId, row.getName(), row.getOwnerId(), false))
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public void give(Collection<Long> ids, long ownerId) {
        owners.give(ids, ownerId);
    }

    @Override
    public Map<Long, Colleague> colleagues(long tenantId, Collection<Long> userIds) {
        Map<Long, Colleague> found = new HashMap<>();
        if (!userIds.isEmpty()) {
            store.run(em -> em.createQuery(
                            "select u from User u where u.tenantId = :tenant and u.id in :ids", UserRow.class)
                    .setParameter("tenant", tenantId)
                    .setParameter("ids", List.copyOf(userIds))
                    .getResultList()
                    .forEach(user -> found.put(
                            user.getId(), new Colleague(user.getId(), user.getDisplayName(), user.isActive()))));
        }
        return found;
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** A TINYINT(1), which drivers read as one or the other. */
    static boolean truth(Object column) {
        return column instanceof Boolean value ? value : ((Number) column).intValue() != 0;
    }
}

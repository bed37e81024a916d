package org.tesseracrm.core.internal.service.sharing;

import static org.tesseracrm.core.internal.service.sharing.CustomerSql.number;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Share;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** The shares in the database. */
@Component(service = ShareTable.class)
public final class ShareSql implements ShareTable {
    private final Store store;

    @Activate
    public ShareSql(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Entry> between(long tenantId, Collection<Long> customerIds, Collection<Long> userIds) {
        return store.required(em -> new Sql(
                        "select customer_id, user_id, access_right from core_share where tenant_id = ? and user_id in",
                        tenantId)
                .in(userIds).add(" and customer_id in").in(customerIds).rows(em).stream()
                        .map(row -> new Entry(number(row[0]), number(row[1]), Right.valueOf((String) row[2])))
                        .toList());
    }

    @Override
    public void put(Stamp stamp, List<Entry> entries) {
        for (List<Entry> some : Chunks.of(entries)) {
            Sql insert = new Sql("insert into core_share (id, tenant_id, customer_id, user_id, access_right, version,"
                    + " created_by, created_at, updated_by, updated_at) values ");
            for (int i = 0; i < some.size(); i++) {
                Entry entry = some.get(i);
                insert.add(
                        i == 0 ? "(?, ?, ?, ?, ?, 1, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)",
                        Ids.next(),
                        stamp.tenantId(),
                        entry.customerId(),
                        entry.userId(),
                        entry.right().name(),
                        stamp.by(),
                        Utc.sql(stamp.at()),
                        stamp.by(),
                        Utc.sql(stamp.at()));
            }
            insert.add(" on duplicate key update access_right = values(access_right), version = version + 1,"
                    + " updated_by = values(updated_by), updated_at = values(updated_at)");
            store.required(insert::update);
        }
    }

    @Override
    public int remove(long tenantId, Collection<Long> customerIds, Collection<Long> userIds) {
        return store.required(em -> new Sql("delete from core_share where tenant_id = ? and user_id in", tenantId)
                .in(userIds)
                .add(" and customer_id in")
                .in(customerIds)
                .update(em));
    }

    @Override
    public List<Granted> of(long tenantId, long customerId) {
        return store.required(em -> em
                .createQuery(
                        "select s from Share s where s.tenantId = :tenant and s.customerId = :customer", Share.class)
                .setParameter("tenant", tenantId)
                .setParameter("customer", customerId)
                .getResultList()
                .stream()
                .map(share ->
                        new Granted(share.getUserId(), share.getRight(), share.getUpdatedBy(), share.getUpdatedAt()))
                .toList());
    }
}

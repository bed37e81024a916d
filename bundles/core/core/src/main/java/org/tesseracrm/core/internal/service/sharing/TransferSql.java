package org.tesseracrm.core.internal.service.sharing;

import static org.tesseracrm.core.internal.service.sharing.CustomerSql.number;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.TransferRow;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** The log of transfers in the database. */
@Component(service = TransferTable.class)
public final class TransferSql implements TransferTable {
    static final String FORMER = "FORMER";
    static final String NEW = "NEW";

    private final Store store;

    @Activate
    public TransferSql(@Reference Store store) {
        this.store = store;
    }

    @Override
    public long begin(Stamp stamp, String note) {
        return store.required(em -> {
            TransferRow row = new TransferRow(stamp, note);
            em.persist(row);
            em.flush();
            return row.getId();
        });
    }

    @Override
    public void lines(long tenantId, long transferId, List<Line> lines) {
        for (List<Line> some : Chunks.of(lines)) {
            Sql insert =
                    new Sql("insert into core_transfer_line (transfer_id, customer_id, tenant_id, name, from_id, to_id,"
                            + " restored, former_right, ended_right) values ");
            for (int i = 0; i < some.size(); i++) {
                Line line = some.get(i);
                insert.add(
                        i == 0 ? "(?, ?, ?, ?, ?, ?, 0, ?, ?)" : ", (?, ?, ?, ?, ?, ?, 0, ?, ?)",
                        transferId,
                        line.customerId(),
                        tenantId,
                        line.name(),
                        line.from(),
                        line.to(),
                        name(line.formerRight()),
                        name(line.endedRight()));
            }
            store.required(insert::update);
        }
    }

    @Override
    public void complete(long tenantId, long transferId, long customers, Set<Long> formers, Set<Long> owners) {
        store.run(em -> {
            em.find(TransferRow.class, transferId).setCustomers(customers);
            em.flush();
            people(em, tenantId, transferId, FORMER, formers);
            people(em, tenantId, transferId, NEW, owners);
        });
    }

    private static void people(EntityManager em, long tenantId, long transferId, String side, Set<Long> users) {
        for (List<Long> some : Chunks.of(users)) {
            Sql insert = new Sql("insert into core_transfer_person (transfer_id, side, user_id, tenant_id) values ");
            for (int i = 0; i < some.size(); i++) {
                insert.add(i == 0 ? "(?, ?, ?, ?)" : ", (?, ?, ?, ?)", transferId, side, some.get(i), tenantId);
            }
            insert.update(em);
        }
    }

    @Override
    public Optional<Kept> hold(long tenantId, long transferId) {
        return store.required(
                em -> Optional.ofNullable(em.find(TransferRow.class, transferId, LockModeType.PESSIMISTIC_WRITE))
                        .filter(row -> row.getTenantId() == tenantId)
                        .map(row -> new Kept(
                                row.getId(),
                                row.getCreatedBy(),
                                row.getCustomers(),
                                owners(em, tenantId, transferId),
                                Optional.ofNullable(row.getUndoneAt()))));
    }

    private static Set<Long> owners(EntityManager em, long tenantId, long transferId) {
        return new HashSet<>(new Sql(
                        "select user_id from core_transfer_person where tenant_id = ? and transfer_id = ? and side = ?",
                        tenantId,
                        transferId,
                        NEW)
                .numbers(em));
    }

    @Override
    public List<Line> linesAfter(long tenantId, long transferId, long customerId, int limit) {
        return store.required(em -> new Sql(
                        "select customer_id, name, from_id, to_id, former_right, ended_right from core_transfer_line"
                                + " where transfer_id = ? and customer_id > ? and tenant_id = ? order by customer_id limit ?",
                        transferId,
                        customerId,
                        tenantId,
                        limit)
                .rows(em).stream()
                        .map(row -> new Line(
                                number(row[0]),
                                (String) row[1],
                                number(row[2]),
                                number(row[3]),
                                right(row[4]),
                                right(row[5])))
                        .toList());
    }

    @Override
    public void restored(long tenantId, long transferId, Collection<Long> customerIds) {
        store.required(em -> new Sql(
                        "update core_transfer_line set restored = 1 where transfer_id = ? and tenant_id = ? and customer_id in",
                        transferId,
                        tenantId)
                .in(customerIds)
                .update(em));
    }

    @Override
    public void undone(Stamp stamp, long transferId) {
        store.run(em -> {
            em.find(TransferRow.class, transferId).undone(stamp);
            em.flush();
        });
    }

    private static String name(Right right) {
        return right == null ? null : right.name();
    }

    private static Right right(Object column) {
        return column == null ? null : Right.valueOf((String) column);
    }
}

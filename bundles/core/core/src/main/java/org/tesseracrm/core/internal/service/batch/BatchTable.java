package org.tesseracrm.core.internal.service.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.FlatJson;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** The table {@code core_batch_change}: what each record was before and after, in the transaction under way. */
@Component(service = BatchTable.class)
public class BatchTable {
    private final Store store;

    @Activate
    public BatchTable(@Reference Store store) {
        this.store = store;
    }

    /** What a change made of a record: texts of the fields that differ. */
    record Line(String recordId, Map<String, String> before, Map<String, String> after) {}

    void add(Stamp stamp, long batch, String type, Line line) {
        store.run(em -> new Sql(
                        "insert into core_batch_change (batch_id, record_id, tenant_id, created_by, created_at, type,"
                                + " before_texts, after_texts) values (?, ?, ?, ?, ?",
                        batch,
                        Long.parseLong(line.recordId()),
                        stamp.tenantId(),
                        stamp.by(),
                        Utc.sql(stamp.at()))
                .add(", ?, ?, ?)", type, FlatJson.write(line.before()), FlatJson.write(line.after()))
                .update(em));
    }

    /** In the order in which they were changed. */
    List<Line> lines(long tenant, long user, long batch, String type) {
        return store
                .required(em -> new Sql(
                                "select record_id, before_texts, after_texts from core_batch_change where batch_id = ?"
                                        + " and tenant_id = ? and created_by = ? and type = ? order by record_id",
                                batch,
                                tenant,
                                user,
                                type)
                        .rows(em))
                .stream()
                .map(row -> new Line(row[0].toString(), FlatJson.read((String) row[1]), FlatJson.read((String) row[2])))
                .toList();
    }

    void remove(long tenant, long batch, String recordId) {
        store.run(em -> new Sql(
                        "delete from core_batch_change where batch_id = ? and record_id = ? and tenant_id = ?",
                        batch,
                        Long.parseLong(recordId),
                        tenant)
                .update(em));
    }

    /** Of all companies. */
    void expire(Instant before) {
        store.run(em -> new Sql("delete from core_batch_change where created_at < ?", Utc.sql(before)).update(em));
    }
}

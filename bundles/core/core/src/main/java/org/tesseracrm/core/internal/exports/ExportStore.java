package org.tesseracrm.core.internal.exports;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.exports.Exports.Format;
import org.tesseracrm.core.api.exports.Exports.Request;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** What exports were asked for, in the table {@code core_export}. */
@Component(service = ExportStore.class)
public final class ExportStore {
    private final Store store;

    @Activate
    public ExportStore(@Reference Store store) {
        this.store = store;
    }

    record Asked(String source, Request request) {}

    void begin(long tenant, long job, Asked asked) {
        Request request = asked.request();
        store.run(em -> new Sql(
                        "insert into core_export (job_id, tenant_id, source, format, q, filter_text, sort, columns_asked)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        job,
                        tenant,
                        asked.source(),
                        request.format().name(),
                        request.q(),
                        request.filter(),
                        request.sort(),
                        String.join(",", request.columns()))
                .update(em));
    }

    Optional<Asked> find(long tenant, long job) {
        List<Object[]> rows = store.required(em -> new Sql(
                        "select source, format, q, filter_text, sort, columns_asked from core_export"
                                + " where job_id = ? and tenant_id = ?",
                        job,
                        tenant)
                .rows(em));
        return rows.stream()
                .findFirst()
                .map(row -> new Asked(
                        (String) row[0],
                        new Request(
                                Format.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                List.of(((String) row[5]).split(",")))));
    }
}

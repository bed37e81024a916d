package org.tesseracrm.core.internal.service.numbering;

import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.JobWork;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.document.ValueTable;

/** Gives numbers to the records that have none, some at a time; what was given before it is stopped stays. */
record Assignment(
        Store store,
        Access access,
        AuditLog audit,
        Numbers numbers,
        ValueTable values,
        CustomField field,
        String records)
        implements JobWork {
    private static final int AT_ONCE = 1_000;

    @Override
    public Map<String, Long> run(JobContext context) {
        long tenant = access.caller().tenantId();
        long id = Long.parseLong(field.id());
        long after = 0;
        long given = 0;
        List<Long> some;
        do {
            long from = after;
            some = store.required(em -> {
                List<Long> without = values.without(tenant, id, records, from, AT_ONCE);
                if (!without.isEmpty()) {
                    values.number(tenant, id, without, numbers.take(id, without.size()));
                }
                return without;
            });
            given += some.size();
            after = some.isEmpty() ? after : some.get(some.size() - 1);
            context.progress(given, given);
        } while (some.size() == AT_ONCE);
        if (given > 0) {
            audit.record(AuditLog.Entry.of("core.numberRule.assigned", Map.of("rows", given)));
        }
        return Map.of("numbered", given);
    }
}

package org.tesseracrm.core.internal.service.batch;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.document.BatchChanges;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** What is kept to take changes back goes once nobody may. */
@Component(service = Chore.class)
public final class BatchChore implements Chore {
    private final BatchTable table;

    @Activate
    public BatchChore(@Reference BatchTable table) {
        this.table = table;
    }

    @Override
    public void tidy(Instant now) {
        table.expire(now.minus(Duration.ofDays(BatchChanges.DAYS)));
    }
}

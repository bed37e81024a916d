package org.tesseracrm.core.internal.jobs;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** Old jobs go with their errors. */
@Component(service = Chore.class)
public final class JobChore implements Chore {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JobStore store;

    @Activate
    public JobChore(@Reference JobStore store) {
        this.store = store;
    }

    @Override
    public void tidy(Instant now) {
        store.forgetBefore(now.minus(KEPT));
    }
}

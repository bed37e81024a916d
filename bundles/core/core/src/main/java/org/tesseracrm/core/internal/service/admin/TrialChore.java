package org.tesseracrm.core.internal.service.admin;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** Applications that nobody confirmed go a week after their link has expired: till then the operator may ask what went wrong. */
@Component(service = Chore.class)
public final class TrialChore implements Chore {
    static final Duration KEPT = Duration.ofDays(7);

    private final Store store;

    @Activate
    public TrialChore(@Reference Store store) {
        this.store = store;
    }

    @Override
    public void tidy(Instant now) {
        store.run(em -> TrialRows.forgetExpired(em, now.minus(KEPT)));
    }
}

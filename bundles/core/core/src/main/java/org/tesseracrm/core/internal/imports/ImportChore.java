package org.tesseracrm.core.internal.imports;

import java.time.Instant;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** What is kept of imports goes once nobody may take them back. */
@Component(service = Chore.class)
public final class ImportChore implements Chore {
    private final ImportStore store;
    private final ImportFiles files;

    @Activate
    public ImportChore(@Reference ImportStore store, @Reference ImportFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public void tidy(Instant now) {
        store.expire(now);
        files.keepOnly(store.open().stream().map(String::valueOf).collect(Collectors.toSet()));
    }
}

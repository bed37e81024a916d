package org.tesseracrm.core.internal.imports;

import java.util.Collection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;

/** What the caller may import into. */
@Component(service = ImportTargets.class)
public final class ImportTargets {
    private final Access access;
    private final ContributionSet<ImportTarget> targets;

    @Activate
    public ImportTargets(@Reference Access access, @Reference Contributions contributions) {
        this.access = access;
        this.targets = contributions.of(ImportTarget.class);
    }

    @Deactivate
    void close() {
        targets.close();
    }

    /** @param module that it belongs to */
    record Open(String module, Lease<ImportTarget> lease) implements AutoCloseable {
        ImportTarget target() {
            return lease.get();
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    /** Of a module that is open to the caller, who may import it. */
    Open find(String id) {
        Open open = find(targets.open(), id);
        try {
            access.require(open.target().permission());
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Also of a module that was closed meanwhile: for who takes back what he began. */
    Open findAnyway(String id) {
        return find(targets.all(), id);
    }

    private static Open find(Collection<Contribution<ImportTarget>> some, String id) {
        for (Contribution<ImportTarget> contribution : some) {
            Lease<ImportTarget> lease = contribution.lease().orElse(null);
            if (lease != null && lease.get().id().equals(id)) {
                return new Open(contribution.module(), lease);
            }
            if (lease != null) {
                lease.close();
            }
        }
        throw new NotFoundException();
    }
}

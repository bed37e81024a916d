package org.tesseracrm.core.internal.exports;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;

/** What the caller may export. */
@Component(service = ExportSources.class)
public final class ExportSources {
    private final Access access;
    private final ContributionSet<ExportSource> sources;

    @Activate
    public ExportSources(@Reference Access access, @Reference Contributions contributions) {
        this.access = access;
        this.sources = contributions.of(ExportSource.class);
    }

    @Deactivate
    void close() {
        sources.close();
    }

    boolean may(String id) {
        try (Lease<ExportSource> lease = open(id)) {
            return access.may(lease.get().permission());
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Of a module that is open to the caller, who may export it. */
    Lease<ExportSource> find(String id) {
        Lease<ExportSource> lease = open(id);
        try {
            access.require(lease.get().permission());
            return lease;
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Lease<ExportSource> open(String id) {
        for (Contribution<ExportSource> contribution : sources.open()) {
            Lease<ExportSource> lease = contribution.lease().orElse(null);
            if (lease != null && lease.get().id().equals(id)) {
                return lease;
            }
            if (lease != null) {
                lease.close();
            }
        }
        throw new NotFoundException();
    }
}

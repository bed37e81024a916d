package org.tesseracrm.core.internal.service.boot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.demo.DemoData;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.internal.service.admin.DemoFilling;

/** The demo's departments, people and records for any company. */
@Component
public final class DemoFiller implements DemoFilling {
    private final DemoCompanyCreator people;
    private final DemoRecords records;
    private final Access access;
    private final ContributionSet<DemoData> data;

    @Activate
    public DemoFiller(
            @Reference DemoCompanyCreator people,
            @Reference DemoRecords records,
            @Reference Access access,
            @Reference Contributions contributions) {
        this.people = people;
        this.records = records;
        this.access = access;
        this.data = contributions.of(DemoData.class);
    }

    @Deactivate
    void close() {
        data.close();
    }

    @Override
    public int missing(long tenantId) {
        return people.missing(tenantId);
    }

    @Override
    public int fill(long tenantId, String hash, JobContext context) {
        Caller operator = access.caller();
        List<Contribution<DemoData>> contributions = data.all();
        context.progress(0, contributions.size() + 1L);
        Set<String> modules = new LinkedHashSet<>();
        contributions.forEach(contribution -> modules.add(contribution.module()));
        int made = people.fill(tenantId, operator.userId(), hash, modules);
        records.fill(tenantId, contributions, done -> context.progress(done + 1L, contributions.size() + 1L));
        return made;
    }
}

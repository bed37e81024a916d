package org.tesseracrm.core.internal.service.access;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;

/** The union of the caller's grounds; everything for the system. */
@Component
public final class DataPermissionImpl implements DataPermission {
    private final Access access;
    private final OrgCharts charts;

    @Activate
    public DataPermissionImpl(@Reference Access access, @Reference OrgCharts charts) {
        this.access = access;
        this.charts = charts;
    }

    @Override
    public Visibility visibility(Right right) {
        Caller caller = access.caller();
        Visibility.Scope scope = caller.isSystem()
                ? new Visibility.All()
                : charts.of(caller.tenantId()).scope(caller.userId(), right);
        return new Visibility(caller.tenantId(), right, scope);
    }
}

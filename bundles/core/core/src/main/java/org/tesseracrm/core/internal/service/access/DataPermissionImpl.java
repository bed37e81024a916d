package org.tesseracrm.core.internal.service.access;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;

/** Own and subordinates' rows by the organisation; everything for the boss and the system. */
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
        return new Visibility(
                caller.tenantId(),
                right,
                caller.isBoss() || caller.isSystem()
                        ? new Visibility.All()
                        : new Visibility.Owners(
                                charts.of(caller.tenantId()).visible(caller.userId()), Set.of(caller.userId())));
    }
}

package org.tesseracrm.core.internal.service.document;

import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.internal.service.access.OrgCharts;

/** Who may see and change which field: the boss all, others as their roles and positions say. */
@Component(service = FieldRights.class)
public class FieldRights {
    public static final String ROLE = "role:";
    public static final String POSITION = "position:";

    private final Access access;
    private final OrgCharts charts;

    @Activate
    public FieldRights(@Reference Access access, @Reference OrgCharts charts) {
        this.access = access;
        this.charts = charts;
    }

    boolean maySee(CustomField field) {
        return isOne(field.traits().readers());
    }

    boolean mayChange(CustomField field) {
        return maySee(field) && isOne(field.traits().writers());
    }

    private boolean isOne(Set<String> named) {
        if (named.isEmpty()) {
            return true;
        }
        Caller caller = access.caller();
        if (caller.isBoss() || caller.isSystem()) {
            return true;
        }
        Set<String> mine = new HashSet<>();
        caller.roles().forEach(role -> mine.add(ROLE + role.name()));
        charts.positions(caller.tenantId(), caller.userId()).forEach(id -> mine.add(POSITION + id));
        return named.stream().anyMatch(mine::contains);
    }
}

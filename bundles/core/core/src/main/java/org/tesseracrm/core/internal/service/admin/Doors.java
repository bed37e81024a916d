package org.tesseracrm.core.internal.service.admin;

import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.OrgCharts;
import org.tesseracrm.core.internal.service.account.SignedIn;

/** What must follow, within the transaction, when something about a person changes. */
@Component(service = Doors.class)
public final class Doors {
    private final Store store;
    private final SignedIn signedIn;
    private final Callers callers;
    private final OrgCharts charts;

    @Activate
    public Doors(
            @Reference Store store,
            @Reference SignedIn signedIn,
            @Reference Callers callers,
            @Reference OrgCharts charts) {
        this.store = store;
        this.signedIn = signedIn;
        this.callers = callers;
        this.charts = charts;
    }

    /** Ends every way in that somebody has by now: sessions, tokens, links. */
    void shut(EntityManager em, UserRow user) {
        signedIn.endAll(user.getTenantId(), user.getId(), 0);
        InvitationRows.end(em, user.getTenantId(), user.getId());
        changed(user.getTenantId(), user.getId());
    }

    /** His rights, or his place among the others. */
    void changed(long tenant, long user) {
        callers.changing(tenant, user);
        store.afterCommit(() -> charts.changed(tenant));
    }

    /** Those of the company as a whole. */
    void changed(long tenant) {
        callers.changing(tenant);
        store.afterCommit(() -> charts.changed(tenant));
    }
}

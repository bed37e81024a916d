package org.tesseracrm.core.internal.service.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/** The organisation of each company, remembered. */
@Component(service = OrgCharts.class)
public final class OrgCharts {
    private final Recent<Long, OrgChart> charts;

    @Activate
    public OrgCharts(@Reference Store store) {
        this.charts = new Recent<>(Duration.ofSeconds(5), tenant -> store.required(em -> read(em, tenant)));
    }

    OrgChart of(long tenantId) {
        return charts.get(tenantId);
    }

    /** To be called once a change of departments, or of people in them, is committed. */
    public void changed(long tenantId) {
        charts.forget(tenant -> tenant == tenantId);
    }

    private static OrgChart read(EntityManager em, long tenantId) {
        Map<Long, Set<Long>> assistants = new HashMap<>();
        rows(em, "select a.departmentId, a.userId from DepartmentAssistant a where a.tenantId = :tenant", tenantId)
                .forEach(row -> assistants
                        .computeIfAbsent((Long) row[0], department -> new HashSet<>())
                        .add((Long) row[1]));
        List<OrgChart.Unit> units =
                rows(em, "select d.id, d.parentId, d.headId from Department d where d.tenantId = :tenant", tenantId)
                        .stream()
                        .map(row -> new OrgChart.Unit(
                                (Long) row[0], (Long) row[1], (Long) row[2], assistants.getOrDefault(row[0], Set.of())))
                        .toList();
        Map<Long, Long> departmentOf = new HashMap<>();
        rows(
                        em,
                        "select u.id, u.departmentId from User u where u.tenantId = :tenant and u.departmentId is not null",
                        tenantId)
                .forEach(row -> departmentOf.put((Long) row[0], (Long) row[1]));
        return new OrgChart(units, departmentOf);
    }

    private static List<Object[]> rows(EntityManager em, String query, long tenantId) {
        return em.createQuery(query, Object[].class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }
}

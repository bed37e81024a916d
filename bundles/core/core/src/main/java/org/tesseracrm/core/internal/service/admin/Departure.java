package org.tesseracrm.core.internal.service.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.i18n.Text;

/** What somebody has in a department or in the company, and how it ends. In the transaction under way. */
@Component(service = Departure.class)
public final class Departure {
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_NOTE = 500;

    private final Transfers transfers;
    private final AuditLog audit;

    @Activate
    public Departure(@Reference Transfers transfers, @Reference AuditLog audit) {
        this.transfers = transfers;
        this.audit = audit;
    }

    /** How many customers he owns, those in the recycle bin included. */
    long customers(EntityManager em, UserRow user) {
        return em.createQuery(
                        "select count(c) from Customer c where c.tenantId = :tenant and c.ownerId = :owner", Long.class)
                .setParameter("tenant", user.getTenantId())
                .setParameter("owner", user.getId())
                .getSingleResult();
    }

    List<DepartmentRow> led(DepartmentRows departments, UserRow user) {
        return departments.all().stream()
                .filter(row -> Long.valueOf(user.getId()).equals(row.getHeadId()))
                .toList();
    }

    List<DepartmentRow> assisted(EntityManager em, DepartmentRows departments, UserRow user) {
        Set<Long> ids = new HashSet<>(em.createQuery(
                        "select a.departmentId from DepartmentAssistant a where a.tenantId = :tenant and a.userId = :user",
                        Long.class)
                .setParameter("tenant", user.getTenantId())
                .setParameter("user", user.getId())
                .getResultList());
        return departments.all().stream()
                .filter(row -> ids.contains(row.getId()))
                .toList();
    }

    /** Who leaves a department neither leads it nor assists there any more. */
    void fromDepartment(EntityManager em, Stamp stamp, UserRow user, DepartmentRow from) {
        if (Long.valueOf(user.getId()).equals(from.getHeadId())) {
            setHead(stamp, from, null);
        }
        endAssisting(em, stamp, user, List.of(from));
    }

    /** @param head null: nobody */
    void setHead(Stamp stamp, DepartmentRow department, Long head) {
        String before = String.valueOf(department.getHeadId());
        String after = String.valueOf(head);
        if (!before.equals(after)) {
            department.setHeadId(head);
            department.changed(stamp);
            audit.record(new AuditLog.Entry(
                    "core.department.headChanged",
                    Long.toString(department.getId()),
                    department.getName(),
                    Map.of("headId", new String[] {before, after})));
        }
    }

    void endAssisting(EntityManager em, Stamp stamp, UserRow user, List<DepartmentRow> departments) {
        for (DepartmentRow department : departments) {
            int ended = em.createQuery("delete from DepartmentAssistant a where a.tenantId = :tenant"
                            + " and a.departmentId = :department and a.userId = :user")
                    .setParameter("tenant", user.getTenantId())
                    .setParameter("department", department.getId())
                    .setParameter("user", user.getId())
                    .executeUpdate();
            if (ended > 0) {
                department.changed(stamp);
            }
        }
    }

    /** @return how many customers were given away */
    long handOver(EntityManager em, Caller caller, UserRow user, Map<String, Integer> heirs, String note) {
        Set<Long> people = heirs.keySet().stream().map(Ids::parse).collect(Collectors.toSet());
        DepartmentRules.requirePeople(em, caller.tenantId(), "heirs", people);
        new Fields()
                .check(!people.contains(user.getId()), "heirs", "oneself", Text.of("core.user.ownHeir"))
                .check(
                        heirs.values().stream().allMatch(parts -> parts >= 1 && parts <= MOST_PARTS),
                        "heirs",
                        "range",
                        Text.of("core.error.range", 1, MOST_PARTS))
                .atMost(LONGEST_NOTE, "note", note)
                .end();
        if (heirs.isEmpty() || customers(em, user) == 0) {
            return 0;
        }
        return transfers.handOver(Long.toString(user.getId()), heirs, note).customers();
    }
}

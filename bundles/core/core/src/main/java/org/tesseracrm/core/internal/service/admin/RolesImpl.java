package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.api.admin.Roles;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.RoleReach;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Text;

/** What duty roles open in a company. */
@Component
public final class RolesImpl implements Roles {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Doors doors;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public RolesImpl(
            @Reference Store store, @Reference Access access, @Reference AuditLog audit, @Reference Doors doors) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.doors = doors;
    }

    @Override
    public List<Role> list() {
        long tenant = access.caller().tenantId();
        return store.required(em -> read(em, tenant));
    }

    @Override
    public Role find(DutyRole role) {
        return list().get(role.ordinal());
    }

    @Override
    public Role change(DutyRole role, long version, Reach reach, Right right) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        if (role == DutyRole.BOSS) {
            throw new ConflictException(Text.of("core.role.bossSeesAll"));
        }
        return store.required(em -> {
            // two who say something about the role for the first time
            UserRules.lock(em, caller.tenantId());
            Stamp stamp = Callers.stamp(caller, clock);
            RoleReach row = rows(em, caller.tenantId()).get(role);
            Role before = show(role, row, 0);
            if (before.version() != version) {
                throw new StaleVersionException();
            }
            if (row == null) {
                row = new RoleReach(stamp, role, reach, right);
                em.persist(row);
            } else {
                row.open(reach, right);
                row.changed(stamp);
            }
            em.flush();
            audit.record(new AuditLog.Entry(
                    "core.role.reachChanged", Long.toString(row.getId()), role.name(), Map.of("reach", new String[] {
                        text(before.reach(), before.right()), text(reach, right)
                    })));
            doors.changed(caller.tenantId());
            return read(em, caller.tenantId()).get(role.ordinal());
        });
    }

    @Override
    public List<Holder> holders(DutyRole role) {
        long tenant = access.caller().tenantId();
        return store.required(em -> Holders.of(
                em, tenant, "select r.userId from UserRole r where r.tenantId = :tenant and r.role = :value", role));
    }

    private static List<Role> read(EntityManager em, long tenant) {
        Map<DutyRole, RoleReach> rows = rows(em, tenant);
        Map<DutyRole, Integer> holders = Holders.counts(em, tenant, "UserRole", "role", DutyRole.class);
        return Stream.of(DutyRole.values())
                .map(role -> show(role, rows.get(role), holders.getOrDefault(role, 0)))
                .toList();
    }

    private static Map<DutyRole, RoleReach> rows(EntityManager em, long tenant) {
        return em
                .createQuery("select r from RoleReach r where r.tenantId = :tenant", RoleReach.class)
                .setParameter("tenant", tenant)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(RoleReach::getRole, row -> row));
    }

    private static Role show(DutyRole role, RoleReach row, int holders) {
        if (role == DutyRole.BOSS) {
            return new Role(role, 0, Reach.COMPANY, Right.WRITE, holders);
        }
        return row == null
                ? new Role(role, 0, Reach.OWN, Right.READ, holders)
                : new Role(role, row.getVersion(), row.getReach(), row.getRight(), holders);
    }

    private static String text(Reach reach, Right right) {
        return reach + " " + right;
    }
}

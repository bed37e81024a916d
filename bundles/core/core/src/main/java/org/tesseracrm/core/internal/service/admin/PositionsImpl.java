package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.Rights;
import org.tesseracrm.i18n.Text;

/** The positions of a company. */
@Component
public final class PositionsImpl implements Positions {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Doors doors;
    private final Rights rights;
    private final Matrices matrices;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PositionsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Doors doors,
            @Reference Rights rights,
            @Reference Matrices matrices) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.doors = doors;
        this.rights = rights;
        this.matrices = matrices;
    }

    @Override
    public List<Position> list() {
        long tenant = access.caller().tenantId();
        return store.required(em -> PositionRows.show(em, tenant, PositionRows.all(em, tenant)));
    }

    @Override
    public Position find(String id) {
        long tenant = access.caller().tenantId();
        return store.required(em -> PositionRows.show(em, PositionRows.row(em, tenant, id)));
    }

    @Override
    public Position create(Draft draft) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRules.lock(em, caller.tenantId());
            check(em, caller.tenantId(), 0, draft);
            Stamp stamp = Callers.stamp(caller, clock);
            Position made = PositionRows.show(em, PositionRows.add(em, stamp, draft));
            record("core.position.created", made, Map.of());
            return made;
        });
    }

    @Override
    public Position change(String id, long version, Draft draft) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRules.lock(em, caller.tenantId());
            var row = PositionRows.row(em, caller.tenantId(), id);
            row.expect(version);
            check(em, caller.tenantId(), row.getId(), draft);
            Position before = PositionRows.show(em, row);
            row.setName(draft.name().strip());
            row.setDescription(draft.description().strip());
            row.open(draft.reach(), draft.right());
            row.changed(Callers.stamp(caller, clock));
            PositionRows.setPermissions(em, Callers.stamp(caller, clock), row, draft.permissions());
            em.flush();
            Position after = PositionRows.show(em, row);
            record("core.position.changed", after, changes(before, after));
            doors.changed(caller.tenantId());
            return after;
        });
    }

    @Override
    public void delete(String id, long version) {
        Caller caller = administrator();
        store.run(em -> {
            var row = PositionRows.row(em, caller.tenantId(), id);
            row.expect(version);
            record("core.position.deleted", PositionRows.show(em, row), Map.of());
            PositionRows.remove(em, row);
            em.flush();
            doors.changed(caller.tenantId());
        });
    }

    @Override
    public List<Holder> holders(String id) {
        long tenant = access.caller().tenantId();
        return store.required(em -> Holders.of(
                em,
                tenant,
                "select p.userId from UserPosition p where p.tenantId = :tenant and p.positionId = :value",
                PositionRows.row(em, tenant, id).getId()));
    }

    @Override
    public Position setHolders(String id, long version, Set<String> userIds) {
        Caller caller = administrator();
        return store.required(em -> {
            var row = PositionRows.row(em, caller.tenantId(), id);
            row.expect(version);
            Set<Long> users = userIds.stream().map(Ids::parse).collect(Collectors.toSet());
            DepartmentRules.requirePeople(em, caller.tenantId(), "userIds", users);
            String before = names(id);
            Stamp stamp = Callers.stamp(caller, clock);
            PositionRows.setHolders(em, stamp, row, users);
            row.changed(stamp);
            em.flush();
            Position after = PositionRows.show(em, row);
            record("core.position.holdersChanged", after, Map.of("holders", new String[] {before, names(id)}));
            doors.changed(caller.tenantId());
            return after;
        });
    }

    @Override
    public Matrix matrix() {
        long tenant = access.caller().tenantId();
        return store.required(em -> matrices.of(em, tenant));
    }

    private String names(String id) {
        return String.join(", ", holders(id).stream().map(Holder::user).toList());
    }

    private void check(EntityManager em, long tenant, long self, Draft draft) {
        String name = draft.name().strip();
        Fields fields = new Fields()
                .required("name", name)
                .atMost(LONGEST_NAME, "name", name)
                .atMost(LONGEST_DESCRIPTION, "description", draft.description())
                .check(
                        PositionRows.all(em, tenant).stream()
                                .noneMatch(other ->
                                        other.getId() != self && other.getName().equalsIgnoreCase(name)),
                        "name",
                        "duplicate",
                        Text.of("core.position.taken", name));
        for (String permission : draft.permissions()) {
            fields.check(
                    rights.isDeclared(permission),
                    "permissions",
                    "unknown",
                    Text.of("core.error.permission", permission));
        }
        fields.end();
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private void record(String action, Position position, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, position.id(), position.name(), changes));
    }

    private static Map<String, String[]> changes(Position before, Position after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        changes.put("name", new String[] {before.name(), after.name()});
        changes.put("description", new String[] {before.description(), after.description()});
        changes.put("permissions", new String[] {
            new TreeSet<>(before.permissions()).toString(), new TreeSet<>(after.permissions()).toString()
        });
        changes.put("reach", new String[] {before.reach().name(), after.reach().name()});
        changes.put("right", new String[] {before.right().name(), after.right().name()});
        changes.values().removeIf(change -> change[0].equals(change[1]));
        return changes;
    }
}

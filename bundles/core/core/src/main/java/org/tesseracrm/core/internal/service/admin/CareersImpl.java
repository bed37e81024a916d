package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.LongTransaction;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Ways through the company, and out of it. */
@Component
public final class CareersImpl implements Careers {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Doors doors;
    private final Departure departure;
    private final LongTransaction transaction;
    private final Messages messages;
    private final Steps steps;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CareersImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Doors doors,
            @Reference Departure departure,
            @Reference LongTransaction transaction,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.doors = doors;
        this.departure = departure;
        this.transaction = transaction;
        this.messages = messages;
        this.steps = new Steps(messages);
    }

    @Override
    public Step preview(String userId, Direction direction, Optional<String> departmentId) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            DepartmentRows departments = DepartmentRows.read(em, caller.tenantId());
            return steps.show(em, departments, user, direction, departmentId, caller.locale());
        });
    }

    @Override
    public User take(String userId, long version, Direction direction, Optional<String> departmentId) {
        Caller caller = administrator();
        return store.required(em -> {
            DepartmentRows departments = DepartmentRows.lock(em, caller.tenantId());
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            user.expect(version);
            NextStep.Plan plan = Steps.plan(em, departments, user, direction, departmentId);
            Steps.refusal(em, plan, user, direction).ifPresent(text -> {
                throw new ConflictException(text);
            });
            Stamp stamp = Callers.stamp(caller, clock);
            DepartmentRow to = departments.find(plan.to().id()).orElseThrow();
            if (plan.from().id() != to.getId()) {
                departments.find(plan.from().id()).ifPresent(row -> departure.fromDepartment(em, stamp, user, row));
                user.setDepartmentId(to.getId());
            }
            if (plan.headThen() || Long.valueOf(user.getId()).equals(to.getHeadId())) {
                departure.setHead(stamp, to, plan.headThen() ? Long.valueOf(user.getId()) : null);
            }
            departure.endAssisting(em, stamp, user, List.of(to));
            user.changed(stamp);
            em.flush();
            record(
                    direction == Direction.UP ? "core.user.promoted" : "core.user.demoted",
                    user,
                    plan.from().id() == to.getId()
                            ? Map.of()
                            : Map.of(
                                    "departmentId",
                                    new String[] {Long.toString(plan.from().id()), Long.toString(to.getId())}));
            doors.changed(caller.tenantId(), user.getId());
            return show(em, user);
        });
    }

    @Override
    public User move(String userId, long version, Optional<String> departmentId) {
        Caller caller = administrator();
        return store.required(em -> {
            DepartmentRows departments = DepartmentRows.lock(em, caller.tenantId());
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            user.expect(version);
            requireActive(user);
            Long to =
                    departmentId.map(departments::row).map(DepartmentRow::getId).orElse(null);
            Long from = user.getDepartmentId();
            if (Objects.equals(from, to)) {
                return show(em, user);
            }
            Stamp stamp = Callers.stamp(caller, clock);
            if (from != null) {
                departments.find(from).ifPresent(row -> departure.fromDepartment(em, stamp, user, row));
            }
            user.setDepartmentId(to);
            user.changed(stamp);
            em.flush();
            record("core.user.moved", user, Map.of("departmentId", new String[] {
                Objects.toString(from, ""), Objects.toString(to, "")
            }));
            doors.changed(caller.tenantId(), user.getId());
            return show(em, user);
        });
    }

    @Override
    public Leaving previewLeaving(String userId) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            DepartmentRows departments = DepartmentRows.read(em, caller.tenantId());
            return new Leaving(
                    refusal(em, caller, user).map(text -> messages.text(caller.locale(), text)),
                    departure.customers(em, user),
                    departure.led(departments, user).stream().map(Steps::place).toList(),
                    departure.assisted(em, departments, user).stream()
                            .map(Steps::place)
                            .toList());
        });
    }

    @Override
    public User leave(String userId, long version, Map<String, Integer> heirs, String note) {
        Caller caller = administrator();
        return transaction.run(() -> store.required(em -> {
            DepartmentRows departments = DepartmentRows.lock(em, caller.tenantId());
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            user.expect(version);
            if (!user.isActive()) {
                return show(em, user);
            }
            refusal(em, caller, user).ifPresent(text -> {
                throw new ConflictException(text);
            });
            Stamp stamp = Callers.stamp(caller, clock);
            long given = departure.handOver(em, caller, user, heirs, note);
            departure.led(departments, user).forEach(row -> departure.setHead(stamp, row, null));
            departure.endAssisting(em, stamp, user, departure.assisted(em, departments, user));
            doors.shut(em, user);
            user.setActive(false);
            user.changed(stamp);
            em.flush();
            record("core.user.deactivated", user, Map.of("customers", new String[] {"", Long.toString(given)}));
            return show(em, user);
        }));
    }

    @Override
    public User comeBack(String userId, long version) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRules.lock(em, caller.tenantId());
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            user.expect(version);
            if (!user.isActive()) {
                UserRules.requirePlace(em, caller.tenantId(), 1);
                user.setActive(true);
                user.changed(Callers.stamp(caller, clock));
                em.flush();
                record("core.user.reactivated", user, Map.of());
                doors.changed(caller.tenantId(), user.getId());
            }
            return show(em, user);
        });
    }

    private static Optional<Text> refusal(EntityManager em, Caller caller, UserRow user) {
        return caller.userId() == user.getId()
                ? Optional.of(Text.of("core.user.oneself"))
                : UserRules.obstacle(em, user, true, true);
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private User show(EntityManager em, UserRow row) {
        return UserRows.show(em, row, clock.instant());
    }

    private void record(String action, UserRow user, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(user.getId()), user.getSignInName(), changes));
    }

    private static void requireActive(UserRow user) {
        if (!user.isActive()) {
            throw new ConflictException(Text.of("core.user.hasLeft"));
        }
    }
}

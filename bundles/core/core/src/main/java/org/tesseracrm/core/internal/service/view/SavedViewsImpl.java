package org.tesseracrm.core.internal.service.view;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews;
import org.tesseracrm.core.internal.model.ViewRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Text;

/** Views in the table {@code core_view}, columns in {@code core_list_look}. */
@Component
public final class SavedViewsImpl implements SavedViews {
    private static final int SHARED_SHOWN = 200;
    private static final String ALL = "select v from SavedView v where v.tenantId = :tenant and v.list = :list and ";

    private final Store store;
    private final Access access;
    private final People people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public SavedViewsImpl(@Reference Store store, @Reference Access access, @Reference People people) {
        this.store = store;
        this.access = access;
        this.people = people;
    }

    @Override
    public List<SavedView> of(String list) {
        Caller caller = access.caller();
        String path = ViewRules.list(list);
        return store.required(em -> {
            List<ViewRow> rows = new ArrayList<>(own(em, caller, path));
            rows.addAll(em.createQuery(
                            ALL + "v.shared = :shared and v.createdBy <> :user order by v.name, v.id", ViewRow.class)
                    .setParameter("tenant", caller.tenantId())
                    .setParameter("list", path)
                    .setParameter("shared", true)
                    .setParameter("user", caller.userId())
                    .setMaxResults(SHARED_SHOWN)
                    .getResultList());
            return shown(caller, rows);
        });
    }

    private static List<ViewRow> own(EntityManager em, Caller caller, String list) {
        return em.createQuery(ALL + "v.createdBy = :user order by v.id", ViewRow.class)
                .setParameter("tenant", caller.tenantId())
                .setParameter("list", list)
                .setParameter("user", caller.userId())
                .getResultList();
    }

    private List<SavedView> shown(Caller caller, List<ViewRow> rows) {
        Map<Long, String> names =
                people.names(rows.stream().map(ViewRow::getCreatedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> shown(caller, row, names.getOrDefault(row.getCreatedBy(), "")))
                .toList();
    }

    private static SavedView shown(Caller caller, ViewRow row, String ownerName) {
        Draft view = row.draft();
        return new SavedView(
                Long.toString(row.getId()),
                row.getVersion(),
                row.getList(),
                view.name(),
                view.q(),
                view.filter(),
                view.sort(),
                view.look(),
                view.shared(),
                isOwn(caller, row),
                ownerName,
                mayChange(caller, row));
    }

    private static boolean isOwn(Caller caller, ViewRow row) {
        return row.getCreatedBy() == caller.userId();
    }

    private static boolean mayChange(Caller caller, ViewRow row) {
        return isOwn(caller, row) || caller.administrator() || caller.roles().contains(DutyRole.BOSS);
    }

    @Override
    public SavedView find(String id) {
        Caller caller = access.caller();
        return store.required(em -> shown(caller, List.of(row(em, caller, id))).get(0));
    }

    private static ViewRow row(EntityManager em, Caller caller, String id) {
        ViewRow row = em.find(ViewRow.class, Ids.parse(id));
        if (row == null
                || row.getTenantId() != caller.tenantId()
                || !isOwn(caller, row) && !row.draft().shared()) {
            throw new NotFoundException();
        }
        return row;
    }

    @Override
    public SavedView create(String list, Draft draft) {
        Caller caller = access.caller();
        String path = ViewRules.list(list);
        Draft view = ViewRules.check(draft);
        maySay(view);
        return store.required(em -> {
            List<ViewRow> own = own(em, caller, path);
            if (own.size() >= MOST) {
                throw new TooManyException(Text.of("core.view.tooMany", MOST));
            }
            requireFree(own, view, null);
            ViewRow row = new ViewRow(Callers.stamp(caller, clock), path, view);
            em.persist(row);
            em.flush();
            return shown(caller, List.of(row)).get(0);
        });
    }

    @Override
    public SavedView update(String id, long version, Draft draft) {
        Caller caller = access.caller();
        Draft view = ViewRules.check(draft);
        maySay(view);
        return store.required(em -> {
            ViewRow row = toChange(em, caller, id);
            row.expect(version);
            if (isOwn(caller, row)) {
                requireFree(own(em, caller, row.getList()), view, row);
            }
            row.set(view);
            row.changed(Callers.stamp(caller, clock));
            em.flush();
            return shown(caller, List.of(row)).get(0);
        });
    }

    private void maySay(Draft view) {
        if (view.shared()) {
            access.require(SHARE);
        }
    }

    private static void requireFree(List<ViewRow> own, Draft view, ViewRow except) {
        if (own.stream().anyMatch(row -> row != except && row.draft().name().equalsIgnoreCase(view.name()))) {
            throw InvalidInputException.of("name", "taken", Text.of("core.view.taken"));
        }
    }

    private static ViewRow toChange(EntityManager em, Caller caller, String id) {
        ViewRow row = row(em, caller, id);
        if (!mayChange(caller, row)) {
            throw ForbiddenException.readOnly();
        }
        return row;
    }

    @Override
    public void delete(String id) {
        Caller caller = access.caller();
        store.run(em -> em.remove(toChange(em, caller, id)));
    }

    @Override
    public ListLook look(String list) {
        Caller caller = access.caller();
        String path = ViewRules.list(list);
        List<?> rows = store.required(em -> em.createNativeQuery(
                        "select look from core_list_look where tenant_id = ?1 and user_id = ?2" + " and list = ?3")
                .setParameter(1, caller.tenantId())
                .setParameter(2, caller.userId())
                .setParameter(3, path)
                .getResultList());
        return rows.isEmpty()
                ? ListLook.OWN
                : ListLook.parse((String) rows.get(0)).orElse(ListLook.OWN);
    }

    @Override
    public void keepLook(String list, ListLook look) {
        Caller caller = access.caller();
        String path = ViewRules.list(list);
        ListLook checked = ViewRules.look(look);
        store.run(em -> em.createNativeQuery("insert into core_list_look (tenant_id, user_id, list, look)"
                        + " values (?1, ?2, ?3, ?4) on duplicate key update look = values(look)")
                .setParameter(1, caller.tenantId())
                .setParameter(2, caller.userId())
                .setParameter(3, path)
                .setParameter(4, checked.text())
                .executeUpdate());
    }
}

package org.tesseracrm.core.internal.service.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.history.History;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Audit;
import org.tesseracrm.core.internal.model.AuditChange;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Text;

/** Reads histories from the audit. */
@Component
public final class HistoryImpl implements History {
    private static final String CREATED = ".created";
    private static final String DELETED = ".deleted";
    private static final String RESTORED = ".restored";
    /** What ends or begins a record as a whole has its own way back. */
    private static final Set<String> WHOLE = Set.of(CREATED, DELETED, RESTORED);

    private final Store store;
    private final Access access;
    private final DocumentTypes types;
    private final People people;
    private final CustomFields custom;

    @Activate
    public HistoryImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference DocumentTypes types,
            @Reference People people,
            @Reference CustomFields custom) {
        this.store = store;
        this.access = access;
        this.types = types;
        this.people = people;
        this.custom = custom;
    }

    @Override
    public Page<Event> events(String typeId, String recordId, int asked, String cursor) {
        DocumentType type = types.require(typeId);
        Held held = Held.of(type, recordId, custom);
        boolean mayWrite = access.may(type.permissions().write()) && !held.isDeleted();
        int limit = Queries.limit(asked);
        Lines lines = lines(type, recordId);
        return store.required(em -> {
            List<Audit> rows = lines.newest(em, cursor.isEmpty() ? 0 : Ids.parse(cursor), limit + 1);
            boolean more = rows.size() > limit;
            List<Audit> shown = more ? rows.subList(0, limit) : rows;
            Map<Long, List<AuditChange>> changes = lines.changes(em, shown);
            RecordNames names = new RecordNames(held, types, people).knowing(changes.values());
            List<Event> events = shown.stream()
                    .map(row -> event(held, names, row, changes.getOrDefault(row.getId(), List.of()), mayWrite))
                    .toList();
            return new Page<>(
                    events,
                    more ? events.get(limit - 1).id() : null,
                    new Page.Total(events.size(), more ? Page.Relation.gte : Page.Relation.eq));
        });
    }

    private Lines lines(DocumentType type, String recordId) {
        return new Lines(access.caller().tenantId(), type.id() + ".", recordId);
    }

    private static Event event(Held held, RecordNames names, Audit row, List<AuditChange> changes, boolean mayWrite) {
        List<AuditChange> seen =
                changes.stream().filter(change -> held.tells(change.getField())).toList();
        return new Event(
                Long.toString(row.getId()),
                row.getAt(),
                Long.toString(row.getUserId()),
                row.getUserName(),
                row.getAction(),
                // of others it is an address on the net
                row.getAction().endsWith(AuditLog.BY_IMPORT) ? row.getOrigin() : "",
                names.changes(held, seen),
                mayWrite && mayUndo(held, row, changes, seen));
    }

    private static boolean mayUndo(Held held, Audit row, List<AuditChange> changes, List<AuditChange> seen) {
        return !isWhole(row)
                && !seen.isEmpty()
                && seen.size() == changes.size()
                && seen.stream()
                        .allMatch(change ->
                                held.shows(change.getField()) && held.has(change.getField(), change.getAfter()));
    }

    private static boolean isWhole(Audit row) {
        return WHOLE.stream().anyMatch(row.getAction()::endsWith);
    }

    @Override
    public Snapshot asOf(String typeId, String recordId, Instant time) {
        DocumentType type = types.require(typeId);
        Held held = Held.of(type, recordId, custom);
        if (held.createdAt().filter(time::isBefore).isPresent()) {
            throw new NotFoundException();
        }
        Lines lines = lines(type, recordId);
        return store.required(em -> {
            List<Audit> later = lines.since(em, Utc.of(time));
            Map<Long, List<AuditChange>> changes = lines.changes(em, later);
            Map<String, String> values = new LinkedHashMap<>(held.texts());
            boolean deleted = held.isDeleted();
            for (Audit row : later) {
                if (row.getAction().endsWith(CREATED)) {
                    // told the audit a moment later than it was made
                    break;
                }
                deleted = row.getAction().endsWith(DELETED)
                        ? false
                        : row.getAction().endsWith(RESTORED) || deleted;
                for (AuditChange change : changes.getOrDefault(row.getId(), List.of())) {
                    if (held.shows(change.getField())) {
                        values.put(change.getField(), change.getBefore() == null ? "" : change.getBefore());
                    }
                }
            }
            RecordNames names = new RecordNames(held, types, people);
            values.replaceAll(names::of);
            return new Snapshot(time, deleted, values);
        });
    }

    @Override
    public ShownRecord<?> undo(String typeId, String recordId, String eventId) {
        DocumentType type = types.require(typeId);
        access.require(type.permissions().write());
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Held held = Held.of(type, recordId, custom);
            Audit row = em.find(Audit.class, Ids.parse(eventId));
            if (row == null
                    || row.getTenantId() != tenant
                    || !row.getRecordId().equals(recordId)
                    || !row.getAction().startsWith(type.id() + ".")
                    || isWhole(row)) {
                throw new NotFoundException();
            }
            List<AuditChange> changes =
                    lines(type, recordId).changes(em, List.of(row)).getOrDefault(row.getId(), List.of());
            String since = changes.stream()
                    .filter(change -> !held.shows(change.getField()) || !held.has(change.getField(), change.getAfter()))
                    .map(AuditChange::getField)
                    .collect(Collectors.joining(", "));
            if (!since.isEmpty() || changes.isEmpty()) {
                throw new ConflictException(Text.of("core.history.since", since));
            }
            Map<String, String> before = new LinkedHashMap<>();
            changes.forEach(
                    change -> before.put(change.getField(), change.getBefore() == null ? "" : change.getBefore()));
            return Drafts.update(type, recordId, held.record().version(), before);
        });
    }
}

package org.tesseracrm.core.internal.service.attachment;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.i18n.Text;

/** Files that are values of a company's own fields, in the record's own transaction. */
@Component(service = FieldFiles.class)
public class FieldFiles {
    private final Access access;
    private final AttachmentTable table;
    private final AttachmentLimits limits;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public FieldFiles(@Reference Access access, @Reference AttachmentTable table, @Reference AttachmentLimits limits) {
        this.access = access;
        this.table = table;
        this.limits = limits;
    }

    /** What is known of them, by id; in one query. One that has gone for good has no name. */
    public Map<String, FileValue> values(Collection<String> ids) {
        Map<Long, Stored> files = find(ids);
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> value(id, files.get(Long.valueOf(id)))));
    }

    private static FileValue value(String id, Stored file) {
        return file == null
                ? new FileValue(id, "", "", 0)
                : new FileValue(id, file.name(), file.contentType(), file.size());
    }

    private Map<Long, Stored> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.all(
                        access.caller().tenantId(),
                        ids.stream().map(Long::valueOf).collect(Collectors.toSet()));
    }

    /**
     * Whether a record may have these files: those that it has, that it had in this field, or that the caller has brought for it.
     *
     * @param record 0 for a new one
     * @param before ids that it has
     */
    public void check(CustomField field, long record, List<?> before, List<String> now, FieldChecks checks) {
        List<String> more = now.stream().filter(id -> !before.contains(id)).toList();
        Map<Long, Stored> files = find(more);
        if (!more.stream().allMatch(id -> isFor(field, record, files.get(Long.valueOf(id))))) {
            checks.refuse(field.path(), "unknown", Text.of("core.custom.file"));
            return;
        }
        try {
            table.room(
                    access.caller().tenantId(),
                    record,
                    more.size(),
                    files.values().stream().mapToLong(Stored::size).sum(),
                    limits.limits());
        } catch (InvalidInputException full) {
            checks.refuse(field.path(), "full", full.errors().get(0).message());
        }
    }

    private boolean isFor(CustomField field, long record, Stored file) {
        if (file == null || !file.type().equals(field.type()) || file.field() != Long.parseLong(field.id())) {
            return false;
        }
        return switch (file.state()) {
            case WAITING -> file.createdBy() == access.caller().userId();
            case REMOVED -> record != 0 && file.recordId() == record;
            default -> false;
        };
    }

    /** Of this field the record has these from now on; what it had besides can be brought back as any removed file. */
    public void write(CustomField field, long record, List<String> now) {
        Caller caller = access.caller();
        Stamp stamp = Stamp.of(caller, clock.instant());
        Set<Long> kept = now.stream().map(Long::valueOf).collect(Collectors.toSet());
        table.of(caller.tenantId(), record, EnumSet.of(State.KEPT)).stream()
                .filter(file -> file.field() == Long.parseLong(field.id()) && !kept.contains(file.id()))
                .forEach(file -> table.move(stamp, file, State.REMOVED));
        find(now).values().stream()
                .filter(file -> file.state() != State.KEPT)
                .forEach(file -> table.settle(stamp, file, record));
    }
}

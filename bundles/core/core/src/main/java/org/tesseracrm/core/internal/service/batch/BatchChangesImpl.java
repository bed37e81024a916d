package org.tesseracrm.core.internal.service.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.document.BatchChanges;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.batch.BatchTable.Line;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** One record after the other, each in a transaction of its own: what is refused ends no other. */
@Component
public final class BatchChangesImpl implements BatchChanges {
    private static final String JOB = "core.batchChange";

    private final Store store;
    private final Access access;
    private final DocumentTypes types;
    private final CustomFields custom;
    private final BatchTable table;
    private final Jobs jobs;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public BatchChangesImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference DocumentTypes types,
            @Reference CustomFields custom,
            @Reference BatchTable table,
            @Reference Jobs jobs,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.types = types;
        this.custom = custom;
        this.table = table;
        this.jobs = jobs;
        this.messages = messages;
    }

    @Override
    public List<String> fields(String typeId) {
        DocumentType type = types.require(typeId);
        if (!access.may(type.permissions().write())) {
            return List.of();
        }
        // a form has a place for these only, or a value of theirs is one record's alone
        Stream<String> known = type.fields().stream()
                .filter(field -> field.isIn(DocumentField.Place.FORM))
                .filter(field -> !(field.kind() instanceof FieldKind.Lines || field.kind() instanceof FieldKind.Moment))
                .map(DocumentField::name);
        Stream<String> own = custom.of(typeId).stream()
                .filter(field -> field.kind() != Kind.FILE && field.kind() != Kind.NUMBERED)
                .filter(field -> !field.traits().unique() && custom.mayChange(field))
                .map(CustomField::path);
        return Stream.concat(known, own).toList();
    }

    private DocumentType toChange(String typeId, Map<String, String> values) {
        DocumentType type = types.require(typeId);
        access.require(type.permissions().write());
        List<String> known = fields(typeId);
        if (values.isEmpty()) {
            throw InvalidInputException.of("values", "required", Text.of("core.field.required"));
        }
        values.keySet().stream()
                .filter(field -> !known.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw InvalidInputException.of(
                            field, "unknown", Text.of("core.batch.field", String.join(", ", known)));
                });
        return type;
    }

    private static List<String> several(Collection<String> ids, int most) {
        LinkedHashSet<String> several = new LinkedHashSet<>(ids);
        if (several.isEmpty() || several.size() > most || several.contains(null)) {
            throw InvalidInputException.of("ids", "range", Text.of("core.field.range", "1", Integer.toString(most)));
        }
        return List.copyOf(several);
    }

    @Override
    public Outcome change(String typeId, Collection<String> ids, Map<String, String> values) {
        DocumentType type = toChange(typeId, values);
        List<String> several = several(ids, AT_ONCE);
        return change(type, Ids.next(), several, values, new Watch(null, several.size()));
    }

    private Outcome change(DocumentType type, long batch, List<String> ids, Map<String, String> values, Watch watch) {
        List<Refused> refused = new ArrayList<>();
        int changed = 0;
        for (String id : ids) {
            try {
                changed += store.independent(em -> {
                    Optional<Line> line = RecordChange.make(type, id, before -> values);
                    line.ifPresent(each -> table.add(stamp(), batch, type.id(), each));
                    return line.isPresent() ? 1 : 0;
                });
            } catch (CrmException e) {
                refused.add(watch.refused(new Refused(id, name(type, id), e)));
            }
            watch.step();
        }
        return new Outcome(Long.toString(batch), changed, refused);
    }

    private String name(DocumentType type, String id) {
        try {
            return Drafts.text(type.service().get(id), type.titleField());
        } catch (CrmException hidden) {
            return "";
        }
    }

    @Override
    public Begun changeMany(String typeId, Supplier<? extends Collection<String>> ids, Map<String, String> values) {
        DocumentType type = toChange(typeId, values);
        long batch = Ids.next();
        Job job = jobs.start(JOB, label("core.batch.job", type), context -> {
            List<String> several = several(ids.get(), MOST);
            try {
                return counts(change(type, batch, several, values, new Watch(context, several.size())), "changed");
            } catch (RuntimeException e) {
                // cancelled, for instance: nothing of it stays
                back(type, batch, lines(type, batch), new Watch(null, 0));
                throw e;
            }
        });
        return new Begun(Long.toString(batch), job);
    }

    private String label(String key, DocumentType type) {
        return messages.text(access.caller().locale(), key, Text.of(type.id() + ".many"));
    }

    private static Map<String, Long> counts(Outcome outcome, String what) {
        return Map.of(what, (long) outcome.changed(), "refused", (long)
                outcome.refused().size());
    }

    private List<Line> lines(DocumentType type, long batch) {
        Caller caller = access.caller();
        return table.lines(caller.tenantId(), caller.userId(), batch, type.id());
    }

    private List<Line> toUndo(DocumentType type, String id) {
        access.require(type.permissions().write());
        List<Line> lines = lines(type, Ids.parse(id));
        if (lines.isEmpty()) {
            throw new NotFoundException();
        }
        return lines;
    }

    @Override
    public Outcome undo(String typeId, String id) {
        DocumentType type = types.require(typeId);
        List<Line> lines = toUndo(type, id);
        if (lines.size() > AT_ONCE) {
            throw InvalidInputException.of("id", "range", Text.of("core.field.range", "1", Integer.toString(AT_ONCE)));
        }
        return back(type, Ids.parse(id), lines, new Watch(null, lines.size()));
    }

    @Override
    public Job undoMany(String typeId, String id) {
        DocumentType type = types.require(typeId);
        toUndo(type, id);
        return jobs.start(JOB + ".undo", label("core.batch.job.undo", type), context -> {
            List<Line> lines = toUndo(type, id);
            return counts(back(type, Ids.parse(id), lines, new Watch(context, lines.size())), "reverted");
        });
    }

    private Outcome back(DocumentType type, long batch, List<Line> lines, Watch watch) {
        List<Refused> refused = new ArrayList<>();
        int changed = 0;
        for (Line line : lines) {
            try {
                store.independent(em -> {
                    table.remove(access.caller().tenantId(), batch, line.recordId());
                    return RecordChange.make(type, line.recordId(), now -> former(line, now));
                });
                changed++;
            } catch (CrmException e) {
                refused.add(watch.refused(new Refused(line.recordId(), name(type, line.recordId()), e)));
            }
            watch.step();
        }
        return new Outcome(Long.toString(batch), changed, refused);
    }

    /** @throws ConflictException where somebody has changed one of these fields since */
    private static Map<String, String> former(Line line, Map<String, String> now) {
        line.after().forEach((field, value) -> {
            if (!value.equals(now.getOrDefault(field, ""))) {
                throw new ConflictException(Text.of("core.history.since", field));
            }
        });
        return line.before();
    }

    private Stamp stamp() {
        return Stamp.of(access.caller(), clock.instant());
    }

    /** Tells a job of it, where there is one. */
    private static final class Watch {
        private final JobContext context;
        private final long total;
        private long done;

        Watch(JobContext context, long total) {
            this.context = context;
            this.total = total;
        }

        void step() {
            done++;
            if (context != null) {
                context.progress(done, total);
            }
        }

        Refused refused(Refused refused) {
            if (context != null) {
                InvalidInputException.FieldError first = refused.error() instanceof InvalidInputException invalid
                        ? invalid.errors().get(0)
                        : null;
                context.refuse(
                        done + 1,
                        first == null ? "" : first.field(),
                        refused.name(),
                        first == null ? refused.error().text() : first.message());
            }
            return refused;
        }
    }
}

package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.attachment.RecordRights.Seen;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.i18n.Text;

/** Files in the table {@code core_attachment}, their content in a storage. */
@Component
public final class AttachmentsImpl implements Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentsImpl.class);

    private final Store store;
    private final Access access;
    private final RecordRights rights;
    private final AttachmentTable table;
    private final AttachmentLimits limits;
    private final Arrivals arrivals;
    private final Storages storages;
    private final AttachmentLog log;
    private final People people;
    private final CustomFields custom;
    private final BroughtFiles brought;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AttachmentsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference RecordRights rights,
            @Reference AttachmentTable table,
            @Reference AttachmentLimits limits,
            @Reference Arrivals arrivals,
            @Reference Storages storages,
            @Reference AttachmentLog log,
            @Reference People people,
            @Reference CustomFields custom,
            @Reference BroughtFiles brought) {
        this.store = store;
        this.access = access;
        this.rights = rights;
        this.table = table;
        this.limits = limits;
        this.arrivals = arrivals;
        this.storages = storages;
        this.log = log;
        this.people = people;
        this.custom = custom;
        this.brought = brought;
    }

    @Override
    public List<Attachment> list(String type, String recordId) {
        return shown(rights.see(type, recordId), Set.of(State.KEPT));
    }

    @Override
    public List<Attachment> removed(String type, String recordId) {
        return shown(rights.change(type, recordId), Set.of(State.REMOVED)).stream()
                .filter(file -> file.field().isEmpty())
                .toList();
    }

    private List<Attachment> shown(Seen seen, Set<State> states) {
        Map<Long, CustomField> fields = fields(seen.type().id());
        List<Stored> files = table.of(access.caller().tenantId(), seen.id(), states).stream()
                .filter(file -> file.type().equals(seen.type().id()) && isSeen(file, fields))
                .toList();
        Map<Long, String> names =
                people.names(files.stream().map(Stored::createdBy).collect(Collectors.toSet()));
        return files.stream().map(file -> shown(file, fields, names)).toList();
    }

    private Map<Long, CustomField> fields(String type) {
        return custom.of(type).stream().collect(Collectors.toMap(field -> Long.valueOf(field.id()), field -> field));
    }

    private static boolean isSeen(Stored file, Map<Long, CustomField> fields) {
        return file.field() == 0 || fields.containsKey(file.field());
    }

    private static Attachment shown(Stored file, Map<Long, CustomField> fields, Map<Long, String> names) {
        return new Attachment(
                Long.toString(file.id()),
                file.version(),
                file.field() == 0 ? "" : fields.get(file.field()).code(),
                file.name(),
                file.contentType(),
                file.size(),
                file.sha256(),
                ContentKinds.mayShow(file.contentType()),
                Long.toString(file.createdBy()),
                names.getOrDefault(file.createdBy(), ""),
                file.createdAt(),
                file.state() == State.REMOVED ? file.stateAt() : null);
    }

    @Override
    public boolean mayChange(String type, String recordId) {
        return rights.mayChange(rights.see(type, recordId));
    }

    @Override
    public Limits limits() {
        return limits.limits();
    }

    @Override
    public Attachment add(String type, String recordId, Source source) {
        Seen seen = rights.change(type, recordId);
        long tenant = access.caller().tenantId();
        Limits most = limits.limits();
        room(tenant, seen, Math.max(0, source.size()), most);
        Stored kept = arrivals.take(
                stamp(),
                type,
                seen.id(),
                0,
                source,
                most,
                file -> store.run(em -> {
                    // it may have been deleted, or given away, while the file came
                    Seen still = rights.change(type, recordId);
                    room(tenant, still, file.size(), most);
                    table.move(stamp(), file, State.KEPT);
                    log.added(still, file);
                }));
        return find(type, recordId, Long.toString(kept.id()));
    }

    private void room(long tenant, Seen seen, long size, Limits most) {
        if (size > most.fileBytes()) {
            throw Intake.tooLarge(most.fileBytes());
        }
        table.room(tenant, seen.id(), 1, size, most);
    }

    @Override
    public Attachment bring(String type, String field, Source source) {
        Stored file = brought.bring(type, field, source);
        return shown(file, fields(type), people.names(Set.of(file.createdBy())));
    }

    @Override
    public void discard(String type, String field, String id) {
        brought.discard(type, field, id);
    }

    @Override
    public Attachment find(String type, String recordId, String id) {
        Seen seen = rights.see(type, recordId);
        Stored file = stored(seen, id, EnumSet.of(State.KEPT));
        return shown(file, fields(type), people.names(Set.of(file.createdBy())));
    }

    private Stored stored(Seen seen, String id, Set<State> states) {
        return table.find(access.caller().tenantId(), Ids.parse(id))
                .filter(file -> file.isOf(seen.type().id(), seen.id()) && states.contains(file.state()))
                .filter(file -> isSeen(file, fields(seen.type().id())))
                .orElseThrow(NotFoundException::new);
    }

    /** One that is part of a field changes with its record, or the record would not know of it. */
    private static Stored alone(Stored file) {
        if (file.field() != 0) {
            throw new ConflictException(Text.of("core.attachment.ofField"));
        }
        return file;
    }

    @Override
    public Content read(String type, String recordId, String id) {
        Attachment shown = find(type, recordId, id);
        Stored file = table.find(access.caller().tenantId(), Ids.parse(id)).orElseThrow(NotFoundException::new);
        try {
            return new Content(shown, storages.open(file));
        } catch (IOException e) {
            LOG.error("The content of attachment {} cannot be read: {}", id, e.toString());
            throw new UnavailableException(Text.of("core.attachment.cannotRead"));
        }
    }

    @Override
    public Attachment rename(String type, String recordId, String id, long version, String name) {
        if (name == null || name.isBlank()) {
            throw InvalidInputException.of("name", "required", Text.of("core.error.required"));
        }
        String clean = FileNames.clean(name);
        store.run(em -> {
            Seen seen = rights.change(type, recordId);
            Stored file = alone(stored(seen, id, EnumSet.of(State.KEPT)));
            arrivals.check("name", clean, file.contentType());
            table.rename(stamp(), file.id(), version, clean);
            if (!clean.equals(file.name())) {
                log.renamed(seen, file, clean);
            }
        });
        return find(type, recordId, id);
    }

    @Override
    public void remove(String type, String recordId, String id) {
        store.run(em -> {
            Seen seen = rights.change(type, recordId);
            Stored file = alone(stored(seen, id, EnumSet.of(State.KEPT)));
            table.move(stamp(), file, State.REMOVED);
            log.removed(seen, file);
        });
    }

    @Override
    public Attachment restore(String type, String recordId, String id) {
        store.run(em -> {
            Seen seen = rights.change(type, recordId);
            Stored file = alone(stored(seen, id, EnumSet.of(State.REMOVED)));
            room(access.caller().tenantId(), seen, file.size(), limits.limits());
            table.move(stamp(), file, State.KEPT);
            log.restored(seen, file);
        });
        return find(type, recordId, id);
    }

    private Stamp stamp() {
        return Stamp.of(access.caller(), clock.instant());
    }
}

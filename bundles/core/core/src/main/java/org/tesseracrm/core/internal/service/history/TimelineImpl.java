package org.tesseracrm.core.internal.service.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.history.History.Change;
import org.tesseracrm.core.api.history.Timeline;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.internal.model.Audit;
import org.tesseracrm.core.internal.model.AuditChange;
import org.tesseracrm.core.internal.service.Store;

/** Puts together what the audit has of a record, and the lists of what links to it. */
@Component
public final class TimelineImpl implements Timeline {
    private static final Logger LOG = LoggerFactory.getLogger(TimelineImpl.class);

    private final Store store;
    private final Access access;
    private final DocumentTypes types;
    private final People people;
    private final CustomFields custom;

    @Activate
    public TimelineImpl(
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
    public List<Moment> moments(
            String typeId, String recordId, Optional<Instant> from, Optional<Instant> before, int asked) {
        int limit = Math.max(1, Math.min(asked, MOST));
        DocumentType type = types.require(typeId);
        Held held = Held.of(type, recordId, custom);
        List<Moment> moments = new ArrayList<>(own(held, from, before, limit));
        for (DocumentType other : types.open()) {
            if (access.may(other.permissions().read())) {
                links(other, typeId)
                        .forEach(field -> moments.addAll(linked(other, field, recordId, from, before, limit)));
            }
        }
        return moments.stream()
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Stream<String> links(DocumentType other, String typeId) {
        return other.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Link link
                        && link.type().equals(typeId))
                .map(DocumentField::name);
    }

    private List<Moment> own(Held held, Optional<Instant> from, Optional<Instant> before, int limit) {
        Lines lines = new Lines(
                access.caller().tenantId(),
                held.type().id() + ".",
                held.record().id());
        return store.required(em -> {
            List<Audit> rows = lines.between(em, from, before, limit);
            Map<Long, List<AuditChange>> changes = lines.changes(em, rows);
            RecordNames names = new RecordNames(held, types, people).knowing(changes.values());
            return rows.stream()
                    .map(row -> new Moment(
                            row.getAt(),
                            held.type().id(),
                            held.record().id(),
                            row.getAction(),
                            "",
                            row.getUserName(),
                            "",
                            names.changes(held, changes.getOrDefault(row.getId(), List.of()))))
                    .toList();
        });
    }

    private static List<Moment> linked(
            DocumentType other,
            String field,
            String recordId,
            Optional<Instant> from,
            Optional<Instant> before,
            int limit) {
        String filter = field + "==" + recordId
                + from.map(time -> ";createdAt=ge=" + time).orElse("")
                + before.map(time -> ";createdAt=lt=" + time).orElse("");
        try {
            return other.service().list(new ListRequest("", filter, "-createdAt", limit, "")).items().stream()
                    .map(line -> moment(other, line))
                    .toList();
        } catch (CrmException e) {
            // a list that is not asked for the link, or not put in order by time
            LOG.debug("{} has no part in time lines", other.id(), e);
            return List.of();
        }
    }

    private static Moment moment(DocumentType other, Object line) {
        String id = Drafts.text(line, "id");
        return new Moment(
                Instant.parse(Drafts.text(line, "createdAt")),
                other.id(),
                id,
                other.id() + ".created",
                Drafts.text(line, other.titleField()),
                Drafts.text(line, "createdByName"),
                other.path(id),
                List.<Change>of());
    }
}

package org.tesseracrm.core.internal.service.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.history.History.Change;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.internal.model.AuditChange;

/** Names for the ids of people and records that stand in a history. */
final class RecordNames {
    private final DocumentType type;
    private final DocumentTypes types;
    private final People people;
    private final Set<String> files;
    private final Map<String, String> known = new HashMap<>();

    RecordNames(Held held, DocumentTypes types, People people) {
        this.type = held.type();
        this.files = held.files();
        this.types = types;
        this.people = people;
    }

    /** The people of all of them are asked for at once. */
    RecordNames knowing(Collection<List<AuditChange>> lines) {
        Set<Long> ids = new HashSet<>();
        lines.forEach(changes -> changes.stream()
                .filter(change -> kind(change.getField()) instanceof FieldKind.Person)
                .flatMap(change -> Stream.of(change.getBefore(), change.getAfter()))
                .filter(value -> value != null && isId(value))
                .forEach(value -> ids.add(Long.valueOf(value))));
        people.names(ids).forEach((id, name) -> known.put(id.toString(), name));
        return this;
    }

    private FieldKind kind(String field) {
        return type.field(field).map(DocumentField::kind).orElse(null);
    }

    /** What the caller may be told of a line's changes. */
    List<Change> changes(Held held, List<AuditChange> changes) {
        return changes.stream()
                .filter(change -> held.tells(change.getField()))
                .map(change -> new Change(
                        change.getField(),
                        of(change.getField(), change.getBefore()),
                        of(change.getField(), change.getAfter())))
                .toList();
    }

    /** The value of a field in words, as far as it is an id. */
    String of(String field, String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        if (files.contains(field)) {
            // ids are for programs to undo by
            return value.lines().map(file -> file.replaceFirst("^\\d+ ", "")).collect(Collectors.joining(", "));
        }
        FieldKind kind = kind(field);
        if (kind instanceof FieldKind.Person && isId(value)) {
            return known.computeIfAbsent(
                    value, id -> people.names(Set.of(Long.valueOf(id))).getOrDefault(Long.valueOf(id), id));
        }
        if (kind instanceof FieldKind.Link link && isId(value)) {
            return known.computeIfAbsent(value, id -> title(link.type(), id).orElse(id));
        }
        return value;
    }

    private static boolean isId(String value) {
        return value.matches("\\d{1,18}");
    }

    /** Empty where the caller does not see it. */
    private Optional<String> title(String typeId, String id) {
        return types.find(typeId).flatMap(linked -> {
            try {
                ShownRecord<?> record = linked.service().get(id);
                return Optional.of(Drafts.text(record, linked.titleField()));
            } catch (CrmException e) {
                return Optional.empty();
            }
        });
    }
}

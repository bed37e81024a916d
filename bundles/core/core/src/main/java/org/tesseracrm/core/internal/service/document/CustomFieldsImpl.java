package org.tesseracrm.core.internal.service.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.PersistenceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.query.ListField;
import org.tesseracrm.core.api.query.ListField.Shape;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.internal.service.attachment.AttachmentTable;
import org.tesseracrm.core.internal.service.attachment.FieldFiles;
import org.tesseracrm.i18n.Text;

/** Values of a company's own fields. */
@Component
public final class CustomFieldsImpl implements CustomFields {
    private final Access access;
    private final FieldCache cache;
    private final FieldRights rights;
    private final ValueTable table;
    private final Dictionaries dictionaries;
    private final LinkTargets targets;
    private final AttachmentTable files;
    private final Numbered numbered;
    private final FieldFiles fieldFiles;

    @Activate
    public CustomFieldsImpl(
            @Reference Access access,
            @Reference FieldCache cache,
            @Reference FieldRights rights,
            @Reference ValueTable table,
            @Reference Dictionaries dictionaries,
            @Reference LinkTargets targets,
            @Reference AttachmentTable files,
            @Reference Numbered numbered,
            @Reference FieldFiles fieldFiles) {
        this.access = access;
        this.cache = cache;
        this.rights = rights;
        this.table = table;
        this.dictionaries = dictionaries;
        this.targets = targets;
        this.files = files;
        this.numbered = numbered;
        this.fieldFiles = fieldFiles;
    }

    @Override
    public List<CustomField> of(String type) {
        return all(type).stream().filter(rights::maySee).toList();
    }

    private List<CustomField> all(String type) {
        return cache.of(access.caller().tenantId(), type);
    }

    @Override
    public boolean mayChange(CustomField field) {
        return rights.mayChange(field) && (field.kind() != Kind.NUMBERED || numbered.mayBeSaid(field));
    }

    @Override
    public Checked check(
            String type, long id, Map<String, Object> said, boolean whole, Record own, FieldChecks checks) {
        List<CustomField> fields = all(type);
        if (said == null && (id != 0 || fields.isEmpty()) || fields.isEmpty() && said.isEmpty()) {
            return FoundValues.NOTHING;
        }
        long tenant = access.caller().tenantId();
        Map<String, Object> before =
                id == 0 ? null : values(fields, table.read(tenant, List.of(id)).getOrDefault(id, Map.of()));
        Map<String, Object> values = new CustomCheck(fields, rights, dictionaries::choices, checks)
                .values(
                        numbered.said(fields, complete(fields, said, before, whole), before, checks),
                        before,
                        Drafts.texts(own));
        Map<CustomField, Object> changed = new LinkedHashMap<>();
        Map<String, String[]> audit = new LinkedHashMap<>();
        for (CustomField field : fields) {
            Object old = before == null ? null : before.get(field.code());
            Object now = values.get(field.code());
            if (!Objects.equals(old, now)) {
                agree(tenant, id, field, old, now, checks);
                changed.put(field, now);
                audit.put(field.path(), new String[] {text(field, old), text(field, now)});
            }
        }
        List<CustomField> toNumber = before == null ? Numbered.missing(fields, values) : List.of();
        return new FoundValues(this::write, numbered, changed, toNumber, audit);
    }

    private Map<String, Object> complete(
            List<CustomField> fields, Map<String, Object> said, Map<String, Object> before, boolean whole) {
        if (whole || said == null || before == null) {
            return said;
        }
        Map<String, Object> all = new LinkedHashMap<>(before);
        fields.stream().filter(field -> !rights.maySee(field)).forEach(field -> all.remove(field.code()));
        all.putAll(said);
        return all;
    }

    /** As the audit has it. */
    private String text(CustomField field, Object value) {
        return Drafts.text(
                value != null && field.kind() == Kind.FILE ? named(value, fieldFiles.values(texts(value))) : value);
    }

    private static List<FileValue> named(Object ids, Map<String, FileValue> known) {
        return texts(ids).stream().map(known::get).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private void write(CustomField field, long id, Object value) {
        boolean only = field.traits().unique();
        try {
            table.write(access.caller().tenantId(), id, Long.parseLong(field.id()), Cell.of(field.kind(), value), only);
        } catch (PersistenceException e) {
            if (!only) {
                throw e;
            }
            // somebody was faster by a moment
            throw InvalidInputException.of(field.path(), "duplicate", Text.of("core.custom.taken"));
        }
        if (field.kind() == Kind.FILE) {
            fieldFiles.write(field, id, value == null ? List.of() : texts(value));
        }
    }

    /** With other records. */
    private void agree(long tenant, long id, CustomField field, Object old, Object now, FieldChecks checks) {
        if (now == null) {
            return;
        }
        if (field.kind() == Kind.FILE) {
            fieldFiles.check(field, id, old == null ? List.of() : (List<?>) old, texts(now), checks);
        }
        String key = field.traits().unique() ? Cell.of(field.kind(), now).get(0).key() : null;
        if (key != null && table.isTaken(tenant, Long.parseLong(field.id()), key, id)) {
            checks.refuse(field.path(), "duplicate", Text.of("core.custom.taken"));
        }
        if (field.kind() == Kind.LINK && !targets.isThere(field.traits().linkType(), (String) now)) {
            checks.refuse(field.path(), "unknown", Text.of("core.custom.link"));
        }
    }

    @Override
    public Map<Long, Map<String, Object>> read(String type, Collection<Long> ids) {
        List<CustomField> fields = of(type);
        if (fields.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<String, Object>> shown = new HashMap<>();
        table.read(access.caller().tenantId(), ids).forEach((id, cells) -> shown.put(id, values(fields, cells)));
        nameFiles(fields, shown.values());
        return shown;
    }

    private void nameFiles(List<CustomField> fields, Collection<Map<String, Object>> records) {
        List<String> codes = fields.stream()
                .filter(field -> field.kind() == Kind.FILE)
                .map(CustomField::code)
                .toList();
        Set<String> ids = new HashSet<>();
        records.forEach(values ->
                codes.stream().map(values::get).filter(Objects::nonNull).forEach(list -> ids.addAll(texts(list))));
        Map<String, FileValue> known = fieldFiles.values(ids);
        records.forEach(
                values -> codes.forEach(code -> values.computeIfPresent(code, (same, list) -> named(list, known))));
    }

    private static Map<String, Object> values(List<CustomField> fields, Map<Long, List<Cell>> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (CustomField field : fields) {
            List<Cell> found = cells.get(Long.valueOf(field.id()));
            if (found != null) {
                values.put(field.code(), Cell.value(field.kind(), found));
            }
        }
        return values;
    }

    @Override
    public void purge(Collection<Long> ids) {
        table.purge(access.caller().tenantId(), ids);
        files.end(access.caller().tenantId(), ids, Instant.now());
    }

    @Override
    public <E> List<ListField<E>> listFields(String type, Function<? super E, Long> id) {
        long tenant = access.caller().tenantId();
        return of(type).stream()
                .map(field -> ListField.<E>custom(
                        field.path(),
                        tenant,
                        Long.parseLong(field.id()),
                        shape(field.kind()),
                        dictionaries.choices(field.traits().dictionary()).codes(),
                        row -> inFilter(field, id.apply(row))))
                .toList();
    }

    @Override
    public List<ImportField> importFields(String type) {
        return of(type).stream()
                .filter(this::mayChange)
                .map(field -> new ImportField(
                        field.path(),
                        field.label(access.caller().locale()),
                        false,
                        field.labels(),
                        field.kind() == Kind.FILE ? Text.of("core.custom.notImported") : null))
                .toList();
    }

    @Override
    public List<ImportKey> importKeys(String type) {
        return keys(type)
                .map(field ->
                        new ImportKey(field.path(), field.label(access.caller().locale()), List.of(field.path())))
                .toList();
    }

    private Stream<CustomField> keys(String type) {
        return of(type).stream().filter(field -> field.traits().unique() && mayChange(field));
    }

    @Override
    public Map<String, Long> find(String type, String path, Collection<String> texts) {
        CustomField field =
                keys(type).filter(each -> each.path().equals(path)).findFirst().orElseThrow(NotFoundException::new);
        return Holders.of(table, access.caller().tenantId(), field, texts);
    }

    private static Shape shape(Kind kind) {
        return switch (kind) {
            case TEXT, URL, NUMBERED -> Shape.TEXT;
            case LONG_TEXT -> Shape.LONG_TEXT;
            case NUMBER, MONEY -> Shape.NUMBER;
            case DATE -> Shape.DAY;
            case FLAG -> Shape.FLAG;
            case CHOICE -> Shape.CODE;
            case CHOICES -> Shape.CODES;
            case LINK -> Shape.LINK;
            case FILE -> Shape.FILE;
        };
    }

    private Object inFilter(CustomField field, long record) {
        List<Cell> cells = table.read(access.caller().tenantId(), List.of(record))
                .getOrDefault(record, Map.of())
                .get(Long.valueOf(field.id()));
        if (cells == null) {
            return null;
        }
        return field.kind() == Kind.MONEY ? cells.get(0).number() : Cell.value(field.kind(), cells);
    }

    @Override
    public Writing writing() {
        return new Together(numbered);
    }
}

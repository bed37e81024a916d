package org.tesseracrm.core.internal.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** To which field a heading was mapped last, and by what rows were compared, by the person himself or else by a colleague. */
@Component(service = KnownHeadings.class)
public final class KnownHeadings {
    private static final int LONGEST = 200;

    private final Store store;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public KnownHeadings(@Reference Store store) {
        this.store = store;
    }

    /** @param guess by name: taken for headings that nobody has mapped yet */
    Map<String, String> over(
            Caller caller, String target, List<String> columns, List<ImportField> fields, Map<String, String> guess) {
        Map<String, String> known = columns.isEmpty() ? Map.of() : read(caller, target, columns);
        return merged(columns, fields, known, guess);
    }

    static Map<String, String> merged(
            List<String> columns, List<ImportField> fields, Map<String, String> known, Map<String, String> guess) {
        Set<String> there = fields.stream().map(ImportField::name).collect(Collectors.toSet());
        Map<String, String> merged = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> {
            String field = known.getOrDefault(key(column), "");
            if (there.contains(field) && taken.add(field)) {
                merged.put(column, field);
            }
        });
        guess.forEach((column, field) -> {
            if (!known.containsKey(key(column)) && taken.add(field)) {
                merged.put(column, field);
            }
        });
        return merged;
    }

    private Map<String, String> read(Caller caller, String target, List<String> columns) {
        List<String> keys = columns.stream().map(KnownHeadings::key).distinct().toList();
        Map<String, String> known = new HashMap<>();
        // the person's own come last, and the newest of others
        store.run(em -> new Sql(
                        "select heading, field from core_import_heading where tenant_id = ? and target = ? and heading in",
                        caller.tenantId(),
                        target)
                .in(keys)
                .add(" order by user_id = ?, used_at", caller.userId())
                .rows(em)
                .forEach(row -> known.put((String) row[0], (String) row[1])));
        return known;
    }

    void remember(Caller caller, String target, Plan plan) {
        List<String> columns = plan.columns();
        List<Object> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (keys.add(key(columns.get(i)))) {
                ImportField field = plan.fieldByColumn().get(i);
                values.addAll(List.of(
                        caller.tenantId(),
                        target,
                        key(columns.get(i)),
                        caller.userId(),
                        field == null ? "" : field.name(),
                        Utc.sql(clock.instant())));
            }
        }
        String rows = keys.stream().map(key -> "(?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
        store.run(em -> new Sql(
                        "insert into core_import_heading (tenant_id, target, heading, user_id, field, used_at) values "
                                + rows + " on duplicate key update field = values(field), used_at = values(used_at)",
                        values.toArray())
                .update(em));
    }

    /** By what rows were compared last; the usual where that is possible no more, null where there is no choice. */
    String key(Caller caller, String target, List<ImportKey> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        List<String> names = keys.stream().map(ImportKey::name).toList();
        return store
                .required(em -> new Sql(
                                "select same_by, user_id from core_import_key where tenant_id = ? and target = ?"
                                        + " order by user_id = ? desc, used_at desc limit 20",
                                caller.tenantId(),
                                target,
                                caller.userId())
                        .rows(em))
                .stream()
                .map(row -> (String) row[0])
                .filter(names::contains)
                .findFirst()
                .orElse(names.get(0));
    }

    void remember(Caller caller, String target, String sameBy) {
        store.run(em -> new Sql(
                        "insert into core_import_key (tenant_id, target, user_id, same_by, used_at) values (?, ?, ?, ?, ?)"
                                + " on duplicate key update same_by = values(same_by), used_at = values(used_at)",
                        caller.tenantId(),
                        target,
                        caller.userId(),
                        sameBy,
                        Utc.sql(clock.instant()))
                .update(em));
    }

    private static String key(String column) {
        String plain = Headings.plain(column);
        String key = plain.isEmpty() ? column : plain;
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}

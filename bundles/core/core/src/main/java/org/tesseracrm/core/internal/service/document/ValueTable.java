package org.tesseracrm.core.internal.service.document;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.customer.TableName;
import org.tesseracrm.i18n.Text;

/** The table of values, in the transaction under way. */
@Component(service = ValueTable.class)
public class ValueTable {
    private final Store store;

    @Activate
    public ValueTable(@Reference Store store) {
        this.store = store;
    }

    /** By record, then by field. */
    Map<Long, Map<Long, List<Cell>>> read(long tenant, Collection<Long> records) {
        Map<Long, Map<Long, List<Cell>>> found = new HashMap<>();
        for (List<Long> chunk : Chunks.of(List.copyOf(records))) {
            List<Object[]> rows = store.required(em -> new Sql(
                            "select record_id, field_id, text_value, long_text, number_value, day_value, link_id"
                                    + " from core_custom_value where tenant_id = ? and record_id in",
                            tenant)
                    .in(chunk)
                    .add(" order by record_id, field_id, position")
                    .rows(em));
            rows.forEach(row -> found.computeIfAbsent(number(row[0]), record -> new TreeMap<>())
                    .computeIfAbsent(number(row[1]), field -> new ArrayList<>())
                    .add(new Cell(
                            (String) row[2],
                            (String) row[3],
                            row[4] == null ? null : new BigDecimal(row[4].toString()),
                            day(row[5]),
                            row[6] == null ? null : number(row[6]))));
        }
        return found;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null
                ? null
                : value instanceof Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
    }

    /** @param only whether the value may be there once */
    void write(long tenant, long record, long field, List<Cell> cells, boolean only) {
        store.run(em -> {
            new Sql(
                            "delete from core_custom_value where tenant_id = ? and record_id = ? and field_id = ?",
                            tenant,
                            record,
                            field)
                    .update(em);
            if (cells.isEmpty()) {
                return;
            }
            Sql sql = new Sql("insert into core_custom_value (tenant_id, record_id, field_id, position, text_value,"
                    + " long_text, number_value, day_value, link_id, unique_key) values ");
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                sql.add(
                        (i == 0 ? "" : ", ") + "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        tenant,
                        record,
                        field,
                        i,
                        cell.text(),
                        cell.longText(),
                        cell.number(),
                        cell.day() == null ? null : Date.valueOf(cell.day()),
                        cell.link(),
                        only ? cell.key() : null);
            }
            sql.update(em);
        });
    }

    /** For records that have none yet: each its number. */
    public void number(long tenant, long field, List<Long> records, List<String> numbers) {
        for (int from = 0; from < records.size(); from += Chunks.SIZE) {
            int begin = from;
            int end = Math.min(records.size(), from + Chunks.SIZE);
            store.run(em -> {
                Sql sql = new Sql("insert into core_custom_value (tenant_id, record_id, field_id, position, text_value,"
                        + " unique_key) values ");
                for (int i = begin; i < end; i++) {
                    sql.add(i == begin ? "(" : ", (")
                            .add("?, ?, ?, 0, ?, ?)", tenant, records.get(i), field, numbers.get(i), numbers.get(i));
                }
                sql.update(em);
            });
        }
    }

    /** Those of the kind's records, after that id, that have no value of the field; by id. */
    public List<Long> without(long tenant, long field, String table, long after, int most) {
        return store.required(em -> new Sql(
                        "select t.id from " + TableName.checked(table) + " t where t.tenant_id = ? and t.id > ?",
                        tenant,
                        after)
                .add(
                        " and not exists (select 1 from core_custom_value v where v.tenant_id = t.tenant_id and v.record_id = t.id")
                .add(" and v.field_id = ?) order by t.id limit ?", field, most)
                .numbers(em));
    }

    /** Whether another record has that value. */
    boolean isTaken(long tenant, long field, String key, long except) {
        return store.required(em -> !new Sql(
                        "select record_id from core_custom_value where tenant_id = ? and field_id = ? and unique_key = ?"
                                + " and record_id <> ? limit 1",
                        tenant,
                        field,
                        key,
                        except)
                .numbers(em)
                .isEmpty());
    }

    /** The records that have these values, by the value. */
    Map<String, Long> holders(long tenant, long field, Collection<String> keys) {
        Map<String, Long> holders = new HashMap<>();
        for (List<String> chunk : Chunks.of(List.copyOf(keys))) {
            store.run(em -> new Sql(
                            "select unique_key, record_id from core_custom_value where tenant_id = ? and field_id = ?"
                                    + " and unique_key in",
                            tenant,
                            field)
                    .in(chunk)
                    .rows(em)
                    .forEach(row -> holders.put((String) row[0], ((Number) row[1]).longValue())));
        }
        return holders;
    }

    /** Up to the limit. */
    int count(long tenant, long field, int limit) {
        return store.required(em -> new Sql(
                                "select record_id from core_custom_value where tenant_id = ? and field_id = ? limit "
                                        + limit,
                                tenant,
                                field)
                        .numbers(em))
                .size();
    }

    /**
     * Values from before are asked for it too.
     *
     * @throws InvalidInputException where two records have the same
     */
    void setUnique(long tenant, CustomField field, boolean unique) {
        if (unique == field.traits().unique()) {
            return;
        }
        long id = Long.parseLong(field.id());
        String column =
                switch (field.kind()) {
                    case NUMBER, MONEY -> "number_value";
                    case DATE -> "day_value";
                    default -> "text_value";
                };
        if (unique && hasTwins(tenant, id, column)) {
            throw InvalidInputException.of("unique", "duplicate", Text.of("core.custom.twins"));
        }
        String number = "trim(trailing '.' from trim(trailing '0' from cast(number_value as char)))";
        setOnly(tenant, id, !unique ? "null" : column.equals("number_value") ? number : column);
    }

    private boolean hasTwins(long tenant, long field, String column) {
        return store.required(em -> !new Sql(
                        "select count(*) from core_custom_value where tenant_id = ? and field_id = ? group by " + column
                                + " having count(*) > 1 limit 1",
                        tenant,
                        field)
                .numbers(em)
                .isEmpty());
    }

    private void setOnly(long tenant, long field, String expression) {
        store.run(em -> new Sql(
                        "update core_custom_value set unique_key = " + expression
                                + " where tenant_id = ? and field_id = ?",
                        tenant,
                        field)
                .update(em));
    }

    void purge(long tenant, Collection<Long> records) {
        for (List<Long> chunk : Chunks.of(List.copyOf(records))) {
            store.run(em -> new Sql("delete from core_custom_value where tenant_id = ? and record_id in", tenant)
                    .in(chunk)
                    .update(em));
        }
    }
}

package org.tesseracrm.core.internal.service.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.query.RowNumbers;
import org.tesseracrm.core.api.query.SearchGrams;
import org.tesseracrm.core.internal.service.Sql;

/**
 * Rows that are taken into the index together. A list lies in parts of some hundred bytes; to the last one, which is open, is added
 * until it is full: adding writes all of it anew.
 */
final class ListWriter {
    private static final int FULL = 500;
    private static final int OPEN = Integer.MAX_VALUE;
    /** The database makes a table of longer lists of values. */
    private static final int AT_ONCE = 900;

    private static final HexFormat HEX = HexFormat.of();

    private final int space;
    private final Map<Long, ListBuffer> byTenant = new TreeMap<>();

    ListWriter(int space) {
        this.space = space;
    }

    /** @param last the greatest number in it */
    private record Part(int last, int length) {}

    /** @param number greater than all before */
    void add(long tenantId, int number, String text) {
        ListBuffer lists = byTenant.computeIfAbsent(tenantId, key -> new ListBuffer());
        for (long gram : SearchGrams.of(text)) {
            lists.add(gram, number);
        }
    }

    void write(EntityManager em) {
        em.flush();
        byTenant.forEach((tenant, lists) -> {
            long[] grams = lists.grams();
            for (int from = 0; from < grams.length; from += AT_ONCE) {
                long[] some = Arrays.copyOfRange(grams, from, Math.min(from + AT_ONCE, grams.length));
                write(em, tenant, some, lists);
            }
        });
    }

    private void write(EntityManager em, long tenant, long[] grams, ListBuffer lists) {
        String where =
                " where tenant_id = " + tenant + " and space = " + space + " and part = " + OPEN + " and gram in (";
        Map<Long, Part> open = new HashMap<>();
        new Sql("select gram, last, length(numbers) from core_search_list" + where + join(grams) + ")")
                .rows(em)
                .forEach(row -> open.put(
                        ((Number) row[0]).longValue(),
                        new Part(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
        List<Long> full = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (long gram : grams) {
            int[] numbers = lists.get(gram);
            Part part = open.get(gram);
            if (part != null && !add(rows, gram, part, numbers)) {
                full.add(gram);
                part = null;
            }
            if (part == null) {
                begin(rows, gram, numbers);
            }
        }
        if (!full.isEmpty()) {
            new Sql("update core_search_list set part = last" + where
                            + join(full.stream().mapToLong(Long::longValue).toArray()) + ")")
                    .update(em);
        }
        insert(em, tenant, rows);
    }

    private static String join(long[] grams) {
        return LongStream.of(grams).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private record Row(long gram, int part, RowNumbers numbers) {}

    /** @return whether there is room */
    private static boolean add(List<Row> rows, long gram, Part part, int[] numbers) {
        if (part.length() + numbers.length > FULL) {
            return false;
        }
        RowNumbers more = new RowNumbers(part.last());
        for (int number : numbers) {
            more.add(number);
        }
        boolean fits = part.length() + more.length() <= FULL;
        if (fits) {
            rows.add(new Row(gram, OPEN, more));
        }
        return fits;
    }

    private static void begin(List<Row> rows, long gram, int[] numbers) {
        RowNumbers part = new RowNumbers(0);
        for (int number : numbers) {
            if (part.length() >= FULL) {
                rows.add(new Row(gram, part.last(), part));
                part = new RowNumbers(0);
            }
            part.add(number);
        }
        rows.add(new Row(gram, OPEN, part));
    }

    /** In one statement, of which the driver makes a batch only where nothing is there yet. */
    private void insert(EntityManager em, long tenant, List<Row> rows) {
        StringBuilder sql = new StringBuilder(80 * rows.size() + 300)
                .append("insert into core_search_list (tenant_id, space, gram, part, n, last, numbers) values ");
        String comma = "(";
        for (Row row : rows) {
            sql.append(comma)
                    .append(tenant)
                    .append(',')
                    .append(space)
                    .append(',')
                    .append(row.gram());
            sql.append(',').append(row.part()).append(',').append(row.numbers().count());
            sql.append(',').append(row.numbers().last()).append(",x'");
            HEX.formatHex(sql, row.numbers().bytes());
            sql.append("')");
            comma = ",(";
        }
        sql.append(" on duplicate key update n = n + values(n), last = values(last),"
                + " numbers = concat(numbers, values(numbers))");
        em.createNativeQuery(sql.toString()).executeUpdate();
    }
}

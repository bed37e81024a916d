package org.tesseracrm.core.internal.service.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tesseracrm.core.api.query.SearchGrams;

/** Entries of the index that are to be written together: in the order in which they lie, so that each page of it is touched once. */
final class Grams {
    private static final int ROWS_PER_STATEMENT = 4_000;

    private static final HexFormat HEX = HexFormat.of();

    private final int space;
    private final TreeMap<Key, List<Long>> added = new TreeMap<>();
    private final TreeMap<Key, List<Long>> removed = new TreeMap<>();

    private record Key(long tenantId, String gram) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int tenants = Long.compare(tenantId, other.tenantId);
            return tenants == 0 ? gram.compareTo(other.gram) : tenants;
        }
    }

    Grams(int space) {
        this.space = space;
    }

    /**
     * @param before what the index has, empty for nothing
     * @param after what it is to have, empty for nothing
     */
    void change(long tenantId, long rowId, String before, String after) {
        Set<String> old = SearchGrams.of(before);
        Set<String> now = SearchGrams.of(after);
        now.forEach(gram -> {
            if (!old.contains(gram)) {
                put(added, tenantId, gram, rowId);
            }
        });
        old.forEach(gram -> {
            if (!now.contains(gram)) {
                put(removed, tenantId, gram, rowId);
            }
        });
    }

    private static void put(TreeMap<Key, List<Long>> grams, long tenantId, String gram, long rowId) {
        grams.computeIfAbsent(new Key(tenantId, gram), key -> new ArrayList<>(2))
                .add(rowId);
    }

    void write(EntityManager em) {
        removed.forEach((key, rows) -> {
            for (long row : rows) {
                Query query = em.createNativeQuery("delete from core_search_gram where tenant_id = " + key.tenantId()
                        + " and space = " + space + " and gram = ? and row_id = " + row);
                query.setParameter(1, key.gram());
                query.executeUpdate();
            }
        });
        List<String> grams = new ArrayList<>();
        StringBuilder values = new StringBuilder();
        int[] count = {0};
        added.forEach((key, rows) -> rows.forEach(row -> {
            values.append(count[0] == 0 ? "" : ",")
                    .append('(')
                    .append(key.tenantId())
                    .append(',')
                    .append(space)
                    .append(",_utf8mb4 x'")
                    .append(HEX.formatHex(key.gram().getBytes(StandardCharsets.UTF_8)))
                    .append("',")
                    .append(row)
                    .append(')');
            if (++count[0] == ROWS_PER_STATEMENT) {
                insert(em, values);
                count[0] = 0;
            }
        }));
        if (count[0] > 0) {
            insert(em, values);
        }
    }

    private static void insert(EntityManager em, StringBuilder values) {
        em.createNativeQuery("insert ignore into core_search_gram values " + values)
                .executeUpdate();
        values.setLength(0);
    }
}

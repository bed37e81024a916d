package org.tesseracrm.core.internal.service.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.query.SearchSpace;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.customer.TableName;

/** One step of the index at a time, each in a transaction of its own. What another node is at is passed over. */
@Component(service = SearchTables.class)
public final class SearchTables {
    private static final int LONGEST = 1_000;

    private final Store store;

    @Activate
    public SearchTables(@Reference Store store) {
        this.store = store;
    }

    private record Text(long tenantId, String text) {}

    /** That table is searched from now on; what it holds is taken in step by step. */
    void declare(String table) {
        store.run(em -> new Sql(
                        "insert ignore into core_search_source (space, source, up_to, ready) values (?, ?, 0, 0)",
                        SearchSpace.of(table),
                        TableName.checked(table))
                .update(em));
    }

    /** Takes in some of what has changed. @return how many rows, 0 where nothing waits */
    int changes(int most) {
        return store.required(em -> {
            List<Object[]> waiting = new Sql(
                            "select tenant_id, space, row_id, source, old_text from core_search_pending"
                                    + " order by tenant_id, space, row_id limit ? for update skip locked",
                            most)
                    .rows(em);
            Map<String, Map<Long, Object[]>> bySource = new TreeMap<>();
            waiting.forEach(row -> bySource.computeIfAbsent((String) row[3], key -> new HashMap<>())
                    .put(number(row[2]), row));
            bySource.forEach((source, rows) -> {
                Map<Long, Text> texts = texts(em, source, List.copyOf(rows.keySet()));
                Grams grams = new Grams(SearchSpace.of(source));
                rows.forEach((id, row) -> grams.change(
                        number(row[0]),
                        id,
                        (String) row[4],
                        texts.getOrDefault(id, new Text(0, "")).text()));
                grams.write(em);
            });
            if (!waiting.isEmpty()) {
                done(em, waiting);
            }
            return waiting.size();
        });
    }

    private static void done(EntityManager em, List<Object[]> rows) {
        Map<String, List<Long>> ids = new TreeMap<>();
        rows.forEach(row -> ids.computeIfAbsent(row[0] + " and space = " + row[1], key -> new ArrayList<>())
                .add(number(row[2])));
        ids.forEach((of, some) -> new Sql("delete from core_search_pending where tenant_id = " + of + " and row_id in")
                .in(some)
                .update(em));
    }

    private static Map<Long, Text> texts(EntityManager em, String source, List<Long> ids) {
        Map<Long, Text> texts = new HashMap<>();
        new Sql("select id, tenant_id, search_text from " + TableName.checked(source) + " where id in")
                .in(ids)
                .rows(em)
                .forEach(row -> texts.put(number(row[0]), new Text(number(row[1]), (String) row[2])));
        return texts;
    }

    /** Takes in some rows that were there before their table was searched. @return how many, 0 where all tables are ready */
    int earlier(int most) {
        return store.required(em -> {
            List<Object[]> sources = new Sql(
                            "select space, source, up_to from core_search_source where ready = 0 order by space limit 1"
                                    + " for update skip locked")
                    .rows(em);
            if (sources.isEmpty()) {
                return 0;
            }
            int space = ((Number) sources.get(0)[0]).intValue();
            String source = TableName.checked((String) sources.get(0)[1]);
            List<Object[]> rows = new Sql(
                            "select id, tenant_id, search_text from " + source + " where id > ?",
                            number(sources.get(0)[2]))
                    .add(" order by id limit ?", most)
                    .rows(em);
            Grams grams = new Grams(space);
            for (Object[] row : rows) {
                String text = (String) row[2];
                grams.change(number(row[1]), number(row[0]), "", text);
                String sounding = SearchText.sounding(LONGEST, text);
                if (!sounding.equals(text)) {
                    // unless somebody has written another one meanwhile
                    new Sql("update " + source + " set search_text = ? where id = ?", sounding, number(row[0]))
                            .add(" and search_text = ?", text)
                            .update(em);
                }
            }
            grams.write(em);
            boolean all = rows.size() < most;
            long last = rows.isEmpty() ? number(sources.get(0)[2]) : number(rows.get(rows.size() - 1)[0]);
            new Sql("update core_search_source set up_to = ?, ready = ? where space = ?", last, all ? 1 : 0, space)
                    .update(em);
            return Math.max(1, rows.size());
        });
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

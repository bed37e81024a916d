package org.tesseracrm.core.internal.service.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * One step of the index at a time, each in a transaction of its own. Of each searched table one node has the index in hand; the others
 * pass it over.
 */
@Component(service = SearchTables.class)
public final class SearchTables {
    private static final int LONGEST = 1_000;
    private static final int CLEARED = 20_000;
    private static final int MANY = 100_000;
    private static final int OVERFLOW = 2_000_000_000;

    private final Store store;
    private final Map<Integer, Integer> nextCheck = new HashMap<>();

    @Activate
    public SearchTables(@Reference Store store) {
        this.store = store;
    }

    private record Text(long tenantId, String text) {}

    private record Waiting(long tenantId, long id, long changes) {}

    /** That table is searched from now on; what it holds is taken in step by step. */
    void declare(String table) {
        store.run(em -> new Sql(
                        "insert ignore into core_search_source (space, source, up_to, ready) values (?, ?, 0, 0)",
                        SearchSpace.of(table),
                        TableName.checked(table))
                .update(em));
    }

    /** How many rows wait. @param most so far it is counted */
    int waiting(int most) {
        return store.required(em -> new Sql("select count(*) from (select 1 from core_search_pending limit ?) p", most)
                .numbers(em)
                .get(0)
                .intValue());
    }

    /** Takes in some of what has changed. @return how many rows, 0 where nothing waits or another node is at it */
    int changes(int most) {
        return store.required(em -> SearchSource.locked(em, false).stream()
                .mapToInt(source -> changes(em, source, most))
                .sum());
    }

    /**
     * What waits is not locked, so that nobody who saves waits for the index: it goes at the end, unless it has changed once more.
     */
    private static int changes(EntityManager em, SearchSource source, int most) {
        List<Waiting> waiting = new ArrayList<>();
        new Sql(
                        "select tenant_id, row_id, changes from core_search_pending where space = ?"
                                + " order by tenant_id, row_id limit ?",
                        source.space(),
                        most)
                .rows(em)
                .forEach(row -> waiting.add(new Waiting(number(row[0]), number(row[1]), number(row[2]))));
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Long> ids = waiting.stream().map(Waiting::id).sorted().toList();
        Map<Long, Text> texts = new TreeMap<>();
        for (List<Long> some : SearchSource.chunks(ids)) {
            new Sql("select id, tenant_id, search_text from " + source.table() + " where id in ("
                            + SearchSource.join(some) + ")")
                    .rows(em)
                    .forEach(row -> texts.put(number(row[0]), new Text(number(row[1]), (String) row[2])));
            new Sql(
                            "delete from core_search_row where space = ? and row_id in (" + SearchSource.join(some)
                                    + ")",
                            source.space())
                    .update(em);
        }
        int next = take(em, source, texts);
        source.advance(em, next);
        done(em, source.space(), waiting);
        return waiting.size();
    }

    /** @return the next number */
    private static int take(EntityManager em, SearchSource source, Map<Long, Text> texts) {
        ListWriter lists = new ListWriter(source.space());
        Map<Integer, Long> numbers = new TreeMap<>();
        int next = source.next();
        for (Map.Entry<Long, Text> row : texts.entrySet()) {
            lists.add(row.getValue().tenantId(), next, row.getValue().text());
            numbers.put(next++, row.getKey());
        }
        source.number(em, numbers);
        lists.write(em);
        return next;
    }

    private static void done(EntityManager em, int space, List<Waiting> rows) {
        Map<String, List<Long>> ids = new HashMap<>();
        rows.forEach(row -> ids.computeIfAbsent(
                        "tenant_id = " + row.tenantId() + " and changes = " + row.changes(), key -> new ArrayList<>())
                .add(row.id()));
        ids.forEach((of, some) -> SearchSource.chunks(some).forEach(chunk -> new Sql(
                        "delete from core_search_pending where space = ? and " + of + " and row_id in ("
                                + SearchSource.join(chunk) + ")",
                        space)
                .update(em)));
    }

    /** Takes in some rows that were there before their table was searched. @return how many, 0 where all tables are ready */
    int earlier(int most) {
        return store.required(em -> SearchSource.locked(em, true).stream()
                .mapToInt(source -> source.upTo() < 0 ? clear(em, source) : earlier(em, source, most))
                .sum());
    }

    private static int earlier(EntityManager em, SearchSource source, int most) {
        List<Object[]> rows = new Sql(
                        "select id, tenant_id, search_text from " + source.table()
                                + " where id > ? order by id limit ?",
                        source.upTo(),
                        most)
                .rows(em);
        long last = rows.isEmpty() ? source.upTo() : number(rows.get(rows.size() - 1)[0]);
        Set<Long> known = new HashSet<>(new Sql(
                        "select row_id from core_search_row where space = ? and row_id > ? and row_id <= ?",
                        source.space(),
                        source.upTo(),
                        last)
                .numbers(em));
        Map<Long, Text> texts = new TreeMap<>();
        for (Object[] row : rows) {
            String text = (String) row[2];
            if (!known.contains(number(row[0]))) {
                texts.put(number(row[0]), new Text(number(row[1]), text));
            }
            String sounding = SearchText.sounding(LONGEST, text);
            if (!sounding.equals(text)) {
                // unless somebody has written another one meanwhile
                new Sql("update " + source.table() + " set search_text = ? where id = ?", sounding, number(row[0]))
                        .add(" and search_text = ?", text)
                        .update(em);
            }
        }
        int next = take(em, source, texts);
        source.advance(em, next, last, rows.size() < most);
        return Math.max(1, rows.size());
    }

    /** Where more is gone than there is, the lists are made anew. Asked when many numbers have been given since it was asked last. */
    void renew() {
        store.run(em -> SearchSource.locked(em, false).stream()
                .filter(source -> source.isReady() && source.next() > nextCheck.getOrDefault(source.space(), MANY))
                .forEach(source -> {
                    long there = new Sql("select count(*) from core_search_row where space = ?", source.space())
                            .numbers(em)
                            .get(0);
                    nextCheck.put(source.space(), Math.max(source.next() + MANY, (int) Math.min(2 * there, OVERFLOW)));
                    if (source.next() > OVERFLOW || source.next() > 2 * there + MANY) {
                        nextCheck.remove(source.space());
                        source.begin(em, -1);
                    }
                }));
    }

    private static int clear(EntityManager em, SearchSource source) {
        int gone = new Sql("delete from core_search_list where space = ? limit " + CLEARED, source.space()).update(em)
                + new Sql("delete from core_search_row where space = ? limit " + CLEARED, source.space()).update(em);
        if (gone == 0) {
            source.begin(em, 0);
        }
        return gone + 1;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

package org.tesseracrm.core.api.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.persistence.EntityManager;

/**
 * How a list finds the rows that contain some words, decided anew for each request. Where the index of searched texts knows few rows
 * with all pieces of the words, these are looked at; where it knows many, the rows themselves are gone through in the list's order, of
 * which then few are enough for a page.
 *
 * @param candidates SQL that gives the ids of rows that may match; empty where the rows themselves are gone through
 * @param some the same for counting only, never many; empty where everything is counted
 * @param parameters of the one and of the other
 * @param exact whether the candidates match, so that nobody need look
 */
record SearchPlan(String candidates, String some, List<String> parameters, boolean exact) {
    static final SearchPlan SCAN = new SearchPlan("", "", List.of(), false);

    /** As many rows are looked up by their ids in the time that a page may take. */
    private static final int FEW = 10_000;

    private static final int COUNTED = 3_000;
    private static final int MOST_GRAMS = 40;

    boolean isScan() {
        return candidates.isEmpty();
    }

    /** @param table whose {@code search_text} is searched */
    static SearchPlan of(EntityManager em, String table, long tenant, List<String> words) {
        int space = SearchSpace.of(table);
        List<SearchGrams.Lookup> lookups =
                words.stream().map(SearchGrams::lookup).toList();
        long[] grams = lookups.stream()
                .flatMapToLong(lookup -> LongStream.of(lookup.grams()))
                .distinct()
                .limit(MOST_GRAMS)
                .toArray();
        if (grams.length == 0 || !isReady(em, space)) {
            return SCAN;
        }
        SearchLists found = SearchLists.of(em, tenant, space, grams, FEW, COUNTED);
        String rows = "select d.row_id from core_search_row d where d.space = " + space + " and d.number in ("
                + IntStream.of(found.numbers()).mapToObj(Integer::toString).collect(Collectors.joining(","))
                + (found.numbers().length == 0 ? "0)" : ")");
        if (found.many()) {
            return new SearchPlan("", "(" + rows + ")", List.of(), false);
        }
        boolean exact =
                found.all() && grams.length < MOST_GRAMS && lookups.stream().allMatch(SearchGrams.Lookup::exact);
        String waiting = " from core_search_pending p where p.tenant_id = " + tenant + " and p.space = " + space;
        if (em.createNativeQuery("select 1" + waiting + " limit 1")
                .getResultList()
                .isEmpty()) {
            return new SearchPlan("(" + rows + ")", "", List.of(), exact);
        }
        // of what has been written just now the index knows nothing yet, or something else
        String fresh = " union all select p.row_id from core_search_pending p straight_join " + table
                + " t on t.id = p.row_id where p.tenant_id = " + tenant + " and p.space = " + space
                + " and t.search_text like ? escape '!'".repeat(words.size());
        return new SearchPlan(
                "(" + rows + " and not exists (select 1" + waiting + " and p.row_id = d.row_id)" + fresh + ")",
                "",
                words.stream().map(Pattern::contains).toList(),
                exact);
    }

    private static boolean isReady(EntityManager em, int space) {
        return !em.createNativeQuery("select 1 from core_search_source where space = " + space + " and ready = 1")
                .getResultList()
                .isEmpty();
    }
}

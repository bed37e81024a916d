package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * How a list finds the rows that contain some words, decided anew for each request. Where the index of searched texts knows a beginning
 * that few rows have, these are looked at; where all beginnings are frequent, the rows themselves are gone through in the list's order,
 * of which then few are enough for a page.
 *
 * @param candidates SQL that gives the ids of rows that may match; empty where the rows themselves are gone through
 * @param some the same for counting only, never many; empty where everything is counted
 * @param parameters of the one and of the other
 * @param exact whether the candidates match, so that nobody need look
 */
record SearchPlan(String candidates, String some, List<String> parameters, boolean exact) {
    static final SearchPlan SCAN = new SearchPlan("", "", List.of(), false);

    /** As many rows are looked up by their ids in the time that a page may take. */
    private static final int FEW = 20_000;

    private static final int COUNTED = 3_000;
    private static final int RARE = 200;
    private static final int MOST_WINDOWS = 6;

    /** Behind every character. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    boolean isScan() {
        return candidates.isEmpty();
    }

    /** @param table whose {@code search_text} is searched */
    static SearchPlan of(EntityManager em, String table, long tenant, List<String> words) {
        int space = SearchSpace.of(table);
        List<String> windows = words.stream()
                .flatMap(word -> SearchGrams.windows(word).stream())
                .distinct()
                .limit(MOST_WINDOWS)
                .toList();
        if (windows.isEmpty() || !isReady(em, space)) {
            return SCAN;
        }
        String where = " from core_search_gram where tenant_id = " + tenant + " and space = " + space
                + " and gram between ? and ?";
        String rarest = "";
        int fewest = Integer.MAX_VALUE;
        for (String window : windows) {
            int found = count(em, where, window, Math.min(fewest, FEW + 1));
            if (found < fewest) {
                fewest = found;
                rarest = window;
            }
            if (found <= RARE) {
                break;
            }
        }
        String indexed = "select row_id" + where;
        List<String> parameters = new ArrayList<>(List.of(rarest, rarest + LAST));
        if (fewest > FEW) {
            return new SearchPlan("", "(" + indexed + " limit " + COUNTED + ")", parameters, false);
        }
        // what has been written within the last second is not in the index yet
        String fresh = " union select p.row_id from core_search_pending p straight_join " + table
                + " t on t.id = p.row_id where p.tenant_id = " + tenant + " and p.space = " + space
                + " and t.search_text like ? escape '!'";
        parameters.add(Pattern.contains(words.get(0)));
        boolean exact = words.size() == 1 && words.get(0).equals(rarest);
        return new SearchPlan("(" + indexed + fresh + ")", "", parameters, exact);
    }

    private static boolean isReady(EntityManager em, int space) {
        return !em.createNativeQuery("select 1 from core_search_source where space = " + space + " and ready = 1")
                .getResultList()
                .isEmpty();
    }

    private static int count(EntityManager em, String where, String window, int most) {
        Query query = em.createNativeQuery("select count(*) from (select 1" + where + " limit " + most + ") g");
        query.setParameter(1, window);
        query.setParameter(2, window + LAST);
        return ((Number) query.getSingleResult()).intValue();
    }
}

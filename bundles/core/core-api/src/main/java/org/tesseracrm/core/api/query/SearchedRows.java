package org.tesseracrm.core.api.query;

import java.util.List;
import org.tesseracrm.core.api.text.Pinyin;

/**
 * Rows that contain some words, by the index of searched texts where that helps. Candidates are looked up in the index that each
 * searched table has under its name and {@code _found}: company, id, and what lists ask of all rows, so that the rows themselves, which
 * lie all over the disk, are read for the page alone.
 *
 * @param own whether these rows have the searched texts; else another table has them, and only what is written of the words is in these
 */
record SearchedRows<E>(RowSource.Jpa<E> rows, SearchPlan plan, String searchPath, boolean own) implements RowSource<E> {
    static <E> SearchedRows<E> of(
            RowSource.Jpa<E> rows, String table, long tenant, List<String> words, String searchPath) {
        SearchPlan plan = SearchPlan.of(rows.em(), table, tenant, words);
        return new SearchedRows<>(
                rows, plan, searchPath, table.equals(rows.columns().table()));
    }

    @Override
    public List<E> rows(Condition where, Sorting<E> sorting, int limit) {
        return plan.isScan() ? rows.rows(where, sorting, limit) : rows(ids(where, sorting, limit), sorting, limit);
    }

    @Override
    public List<E> rows(List<Long> ids, Sorting<E> sorting, int limit) {
        return rows.rows(ids, sorting, limit);
    }

    @Override
    public List<Long> ids(Condition where, int limit) {
        return plan.isScan() ? rows.ids(where, limit) : among(plan.candidates(), where, List.of(), limit);
    }

    @Override
    public List<Long> ids(Condition where, Sorting<E> sorting, int limit) {
        return plan.isScan() ? rows.ids(where, sorting, limit) : among(plan.candidates(), where, sorting.keys(), limit);
    }

    @Override
    public List<Long> some(Condition where, int limit) {
        return plan.some().isEmpty() ? ids(where, limit) : among(plan.some(), where, List.of(), limit);
    }

    @Override
    public boolean countsAll() {
        return plan.some().isEmpty();
    }

    private List<Long> among(String candidates, Condition where, List<Sorting.Key<E>> keys, int limit) {
        String table = rows.columns().table();
        String from = " from " + candidates + " g straight_join " + table + " e"
                + (own ? " force index (" + table + "_found)" : "") + " on e.id = g.row_id where ";
        SqlText sql = new SqlText(rows.columns());
        sql.append("select ").column(rows.id().path).append(from).with(plan.parameters());
        return rows.ids(sql.append(unsearched(where)), where, keys, limit);
    }

    /** Without looking at texts again where that is not needed. */
    private Condition unsearched(Condition where) {
        if (where instanceof Condition.Like like && like.path().equals(searchPath) && !isAsked(like)) {
            return Condition.all();
        }
        return where instanceof Condition.All all
                ? new Condition.All(all.parts().stream().map(this::unsearched).toList())
                : where;
    }

    private boolean isAsked(Condition.Like word) {
        return !plan.exact() && (own || Pinyin.isIn(word.pattern()));
    }
}

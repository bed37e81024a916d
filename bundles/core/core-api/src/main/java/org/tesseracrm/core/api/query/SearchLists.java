package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * Which rows have all of some pieces, by the lists of the index.
 *
 * @param numbers of rows, or of some of them where there are more than were wanted
 * @param many whether there are more than were wanted
 * @param all whether every piece was asked for
 */
record SearchLists(int[] numbers, boolean many, boolean all) {
    /** So few are looked at themselves in less time than one more list takes. */
    private static final int ENOUGH = 50;

    /** How many entries of a list are read in the time that looking at one row takes. */
    private static final int ENTRIES_FOR_A_ROW = 2_000;

    private record Gram(long gram, long count) {}

    static SearchLists of(EntityManager em, long tenant, int space, long[] grams, int wanted, int some) {
        String where = " from core_search_list where tenant_id = " + tenant + " and space = " + space;
        List<Gram> lists = counts(em, where, grams);
        if (lists.size() < grams.length) {
            return new SearchLists(new int[0], false, true);
        }
        lists.sort(Comparator.comparingLong(Gram::count));
        if (lists.size() == 1 && lists.get(0).count() > wanted) {
            return new SearchLists(read(em, where, lists.get(0), some), true, true);
        }
        int[] found = read(em, where, lists.get(0), Integer.MAX_VALUE);
        int used = 1;
        while (used < lists.size()
                && found.length > ENOUGH
                && lists.get(used).count() < (long) ENTRIES_FOR_A_ROW * found.length) {
            found = both(found, read(em, where, lists.get(used), Integer.MAX_VALUE));
            used++;
        }
        boolean many = found.length > wanted;
        return new SearchLists(
                many ? Arrays.copyOf(found, Math.min(some, found.length)) : found, many, used == lists.size());
    }

    private static List<Gram> counts(EntityManager em, String where, long[] grams) {
        Query query = em.createNativeQuery("select gram, sum(n)" + where + " and gram in ("
                + LongStream.of(grams).mapToObj(Long::toString).collect(Collectors.joining(",")) + ") group by gram");
        List<Gram> counts = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            counts.add(new Gram(((Number) cells[0]).longValue(), ((Number) cells[1]).longValue()));
        }
        return counts;
    }

    private static int[] read(EntityManager em, String where, Gram gram, int most) {
        Query query =
                em.createNativeQuery("select n, numbers" + where + " and gram = " + gram.gram() + " order by part");
        int[] numbers = new int[64];
        int size = 0;
        // a part has at least so many where there are many parts
        if (most < Integer.MAX_VALUE) {
            query.setMaxResults(Math.max(1, most / 20));
        }
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            int more = ((Number) cells[0]).intValue();
            if (size + more > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(size + more, 2 * numbers.length));
            }
            size = RowNumbers.read((byte[]) cells[1], numbers, size);
            if (size >= most) {
                break;
            }
        }
        return Arrays.copyOf(numbers, Math.min(size, most));
    }

    private static int[] both(int[] few, int[] many) {
        int[] both = new int[few.length];
        int size = 0;
        int at = 0;
        for (int number : few) {
            while (at < many.length && many[at] < number) {
                at++;
            }
            if (at < many.length && many[at] == number) {
                both[size++] = number;
            }
        }
        return Arrays.copyOf(both, size);
    }
}

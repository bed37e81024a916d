package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;

/** What is owned and what is shared make one list. */
class SharedPagingTest {
    private static final long ME = 7;

    @Provide
    Arbitrary<List<Row>> tables() {
        return Rows.tables();
    }

    /** By values that the program puts in order, and by texts, which it leaves to the database. */
    @Provide
    Arbitrary<String> sorts() {
        return Arbitraries.oneOf(
                Rows.sorts(), Arbitraries.of("size,-moment", "-amount", "day,flag", "-moment", "id", "-id"));
    }

    @Property
    void mergedPagesAreWhatIsOwnedOrSharedOnceEachInOrder(
            @ForAll("tables") List<Row> table,
            @ForAll("sorts") String sort,
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll Set<@LongRange(min = 7, max = 9) Long> owners,
            @ForAll Set<@LongRange(min = 7, max = 8) Long> sharedWith,
            @ForAll Right right,
            @ForAll Random random) {
        List<Memory.Share> shares = shares(table, random);
        Visibility visibility = new Visibility(1, right, new Visibility.Owners(owners, sharedWith));
        List<Row> expected = PagingTest.sorted(table, sort).stream()
                .filter(row -> owners.contains(row.owner()) || isShared(shares, row, sharedWith, right))
                .toList();
        Memory source = new Memory(table, shares);

        List<Row> found = new ArrayList<>();
        String cursor = "";
        do {
            Page<Row> page =
                    Row.LIST.page(source, Row.caller(), visibility, new ListRequest("", "", sort, limit, cursor));
            assertTrue(page.items().size() == limit || page.next() == null);
            assertEquals(new Page.Total(expected.size(), Page.Relation.eq), page.total());
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertEquals(expected, found);
        assertEquals(
                new Page.Total(expected.size(), Page.Relation.eq),
                Row.LIST.count(source, Row.caller(), visibility, ListRequest.first(1)));
        assertEquals(
                expected.stream().map(Row::id).sorted().toList(),
                Row.LIST.ids(source, Row.caller(), visibility, ListRequest.first(1), 1_000).stream()
                        .sorted()
                        .toList());
    }

    private static boolean isShared(List<Memory.Share> shares, Row row, Set<Long> with, Right right) {
        return shares.stream()
                .anyMatch(share -> share.customer() == row.id()
                        && with.contains(share.user())
                        && (share.right() == Right.WRITE || right == Right.READ));
    }

    private static List<Memory.Share> shares(List<Row> table, Random random) {
        List<Memory.Share> shares = new ArrayList<>();
        for (Row row : table) {
            for (long user = ME; user <= 9; user++) {
                if (random.nextInt(3) == 0) {
                    shares.add(new Memory.Share(row.id(), user, random.nextBoolean() ? Right.READ : Right.WRITE));
                }
            }
        }
        return shares;
    }

    @Property(tries = 20)
    void countsNoFurtherThanItMust(@ForAll @IntRange(min = 0, max = 1_200) int owned, @ForAll boolean alsoShared) {
        List<Row> table = new ArrayList<>();
        List<Memory.Share> shares = new ArrayList<>();
        for (int i = 0; i < owned; i++) {
            table.add(row(i, ME));
        }
        for (int i = owned; alsoShared && i < owned + 300; i++) {
            table.add(row(i, 9));
            shares.add(new Memory.Share(i, ME, Right.READ));
        }
        Visibility visibility = new Visibility(1, Right.READ, new Visibility.Owners(Set.of(ME), Set.of(ME)));

        Page.Total total = Row.LIST.count(new Memory(table, shares), Row.caller(), visibility, ListRequest.first(1));

        assertEquals(
                table.size() <= 1_000
                        ? new Page.Total(table.size(), Page.Relation.eq)
                        : new Page.Total(1_000, Page.Relation.gte),
                total);
    }

    private static Row row(long id, long owner) {
        return new Row(id, 1, owner, "", null, null, null, null, false, null, null, "");
    }

    @Property(tries = 50)
    void asksForSharesInOneSubquery(@ForAll Set<@LongRange(min = 1, max = 9) Long> users, @ForAll Right right) {
        JpqlText jpql = new JpqlText(ME).append(new Condition.Shared("customerId", 3, new ArrayList<>(users), right));

        assertEquals(
                "e.customerId in (select s.customerId from CustomerShare s where s.tenantId = :p0 and s.userId in :p1"
                        + (right == Right.WRITE ? " and s.right = :p2)" : ")"),
                jpql.text());
    }
}

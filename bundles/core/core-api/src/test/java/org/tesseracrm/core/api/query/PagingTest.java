package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.value.Utc;

class PagingTest {
    @Provide
    Arbitrary<List<Row>> tables() {
        return Rows.tables();
    }

    @Provide
    Arbitrary<String> sorts() {
        return Rows.sorts();
    }

    @Property
    void pagesOneAfterTheOtherAreTheWholeListInOrder(
            @ForAll("tables") List<Row> table,
            @ForAll("sorts") String sort,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<Row> expected = sorted(table, sort);
        List<Row> found = new ArrayList<>();
        String cursor = "";
        do {
            Page<Row> page = Row.LIST.page(
                    new Memory(table), Row.caller(), Row.ALL, new ListRequest("", "", sort, limit, cursor));
            assertTrue(page.items().size() == limit || page.next() == null);
            assertEquals(new Page.Total(expected.size(), Page.Relation.eq), page.total());
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertEquals(expected, found);
    }

    @Property
    void nobodySeesAnotherCompanyOrAnotherOwner(
            @ForAll("tables") List<Row> table,
            @ForAll Set<@net.jqwik.api.constraints.LongRange(min = 7, max = 9) Long> owners) {
        Visibility visibility = new Visibility(2, Right.READ, new Visibility.Owners(owners, Set.of()));
        // an 'or' in the filter must not get past what is always asked
        ListRequest request = new ListRequest("", "id=ge=0,ownerId!=0", "", 500, "");
        List<Row> seen = Row.LIST
                .page(new Memory(table), Row.caller(), visibility, request)
                .items();
        assertEquals(
                table.stream()
                        .filter(row -> row.tenant() == 2 && owners.contains(row.owner()))
                        .count(),
                seen.size());
        assertTrue(seen.stream().allMatch(row -> row.tenant() == 2 && owners.contains(row.owner())));
    }

    @Property
    void aCursorThatWasTamperedWithIsRefusedOrHarmless(
            @ForAll("tables") List<Row> table, @ForAll("sorts") String sort, @ForAll("garbage") String garbage) {
        String cursor = Row.LIST
                .page(new Memory(table), Row.caller(), Row.ALL, new ListRequest("", "", sort, 1, ""))
                .next();
        List<String> tries = new ArrayList<>(List.of(garbage));
        if (cursor != null) {
            tries.add(cursor + garbage);
            tries.add(cursor.substring(0, cursor.length() / 2) + garbage);
            tries.add(cursor.substring(0, cursor.length() - 3));
        }
        for (String each : tries) {
            try {
                Row.LIST.page(new Memory(table), Row.caller(), Row.ALL, new ListRequest("", "", sort, 5, each));
            } catch (InvalidInputException e) {
                assertEquals("cursor", e.errors().get(0).field());
            }
        }
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("ABCDEFabcdef0123456789-_").ofMaxLength(60));
    }

    @Property
    void aCursorBelongsToItsQuestion(@ForAll("tables") List<Row> table, @ForAll("sorts") String sort) {
        ListRequest first = new ListRequest("", "", sort, 1, "");
        String cursor =
                Row.LIST.page(new Memory(table), Row.caller(), Row.ALL, first).next();
        if (cursor == null) {
            return;
        }
        for (ListRequest other : List.of(
                new ListRequest("", "", sort.startsWith("-size,name") ? "size" : "-size,name", 1, cursor),
                new ListRequest("", "id=ge=0", sort, 1, cursor),
                new ListRequest("a", "", sort, 1, cursor))) {
            assertThrows(
                    InvalidInputException.class, () -> Row.LIST.page(new Memory(table), Row.caller(), Row.ALL, other));
        }
        Visibility otherCompany = new Visibility(2, Right.READ, new Visibility.All());
        assertThrows(
                InvalidInputException.class,
                () -> Row.LIST.page(
                        new Memory(table), Row.caller(), otherCompany, new ListRequest("", "", sort, 1, cursor)));
        assertNull(Row.LIST
                .page(new Memory(table), Row.caller(), Row.ALL, new ListRequest("", "", sort, 500, cursor))
                .next());
    }

    static List<Row> sorted(List<Row> table, String sort) {
        Fields<Row> fields = new Fields<>(
                List.of(
                        ListField.<Row>text("name", "name", Row::name).sortable(),
                        ListField.<Row>integer("size", "size", Row::size).sortable(),
                        ListField.<Row>decimal("amount", "amount", Row::amount).sortable(),
                        ListField.<Row>date("day", "day", Row::day).sortable(),
                        ListField.<Row>instant("moment", "moment", row -> Utc.instant(row.moment()))
                                .sortable(),
                        ListField.<Row>flag("flag", "flag", Row::flag).sortable(),
                        ListField.<Row, Row.Colour>enumeration("colour", "colour", Row.Colour.class, Row::colour)
                                .sortable()),
                permission -> true);
        Sorting<Row> sorting = Sorting.read(
                sort, fields, ListField.<Row>id("id", "id", Row::id).sortable());
        return table.stream()
                .filter(row -> row.tenant() == 1)
                .sorted(Memory.order(sorting))
                .toList();
    }
}

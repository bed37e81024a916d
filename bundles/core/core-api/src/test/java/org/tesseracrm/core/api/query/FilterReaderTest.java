package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

class FilterReaderTest {
    /** RSQL and what it means, made together. */
    record Meant(String rsql, Predicate<Row> meaning) {}

    @Provide
    Arbitrary<List<Row>> tables() {
        return Rows.tables();
    }

    @Provide
    Arbitrary<Meant> filters() {
        Arbitrary<Meant> leaf = Arbitraries.of(
                new Meant("name==a", row -> "a".equals(row.name())),
                new Meant("name!=a", row -> !"a".equals(row.name())),
                new Meant("name==a*", row -> row.name() != null && row.name().startsWith("a")),
                new Meant("name!=*b", row -> row.name() == null || !row.name().endsWith("b")),
                new Meant("name=='50%'", row -> "50%".equals(row.name())),
                new Meant(
                        "name=='*0%*'", row -> row.name() != null && row.name().contains("0%")),
                new Meant("name=='a_*'", row -> row.name() != null && row.name().startsWith("a_")),
                new Meant("name=='x\\\\*y'", row -> "x*y".equals(row.name())),
                new Meant(
                        "name=='*\\\\**'",
                        row -> row.name() != null && row.name().contains("*")),
                new Meant("name==\"o'k\"", row -> "o'k".equals(row.name())),
                new Meant("name==''", row -> row.name() == null || row.name().isEmpty()),
                new Meant("name!=''", row -> row.name() != null && !row.name().isEmpty()),
                new Meant("name=in=(a,北京)", row -> "a".equals(row.name()) || "北京".equals(row.name())),
                new Meant(
                        "name=in=(a*,b)",
                        row -> row.name() != null
                                && (row.name().startsWith("a") || row.name().equals("b"))),
                new Meant("name=out=(a,b)", row -> !"a".equals(row.name()) && !"b".equals(row.name())),
                new Meant("size=gt=0", row -> row.size() != null && row.size() > 0),
                new Meant("size=le=-1", row -> row.size() != null && row.size() <= -1),
                new Meant("size==''", row -> row.size() == null),
                new Meant(
                        "amount=ge=1.5",
                        row -> row.amount() != null && row.amount().compareTo(new BigDecimal("1.5")) >= 0),
                new Meant(
                        "amount==1.50",
                        row -> row.amount() != null && row.amount().compareTo(new BigDecimal("1.5")) == 0),
                new Meant(
                        "day=lt=2026-01-02",
                        row -> row.day() != null && row.day().isBefore(LocalDate.parse("2026-01-02"))),
                new Meant(
                        "moment==2026-01-01",
                        row -> row.moment() != null
                                && row.moment().toLocalDate().equals(LocalDate.parse("2026-01-01"))),
                new Meant(
                        "moment!=2026-01-01",
                        row -> row.moment() == null
                                || !row.moment().toLocalDate().equals(LocalDate.parse("2026-01-01"))),
                new Meant(
                        "moment=gt=2026-01-01",
                        row -> row.moment() != null
                                && row.moment().isAfter(LocalDateTime.parse("2026-01-01T00:00:00"))),
                new Meant(
                        "moment=ge=2026-01-01T08:00:00+08:00",
                        row -> row.moment() != null
                                && !row.moment().isBefore(LocalDateTime.parse("2026-01-01T00:00:00"))),
                new Meant("flag==true", Row::flag),
                new Meant("flag!=true", row -> !row.flag()),
                new Meant("colour==red", row -> row.colour() == Row.Colour.RED),
                new Meant("colour=out=(red)", row -> row.colour() != Row.Colour.RED),
                new Meant("kind==vip", row -> "vip".equals(row.kind())),
                new Meant("kind=in=(vip,potential)", row -> Row.KINDS.contains(row.kind() + "")));
        return nested(leaf, 3);
    }

    private static Arbitrary<Meant> nested(Arbitrary<Meant> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Meant> inner = nested(leaf, depth - 1);
        return Arbitraries.oneOf(leaf, pair(inner, ";"), pair(inner, ","));
    }

    private static Arbitrary<Meant> pair(Arbitrary<Meant> inner, String operator) {
        return Combinators.combine(inner, inner)
                .as((left, right) -> new Meant(
                        "(" + left.rsql() + operator + right.rsql() + ")",
                        operator.equals(";")
                                ? left.meaning().and(right.meaning())
                                : left.meaning().or(right.meaning())));
    }

    @Property
    void aFilterMeansWhatItSays(@ForAll("tables") List<Row> table, @ForAll("filters") Meant filter) {
        ListRequest request = new ListRequest("", filter.rsql(), "id", 500, "");
        List<Row> found;
        try {
            found = Row.LIST
                    .page(new Memory(table), Row.caller(), Row.ALL, request)
                    .items();
        } catch (InvalidInputException e) {
            assertEquals("tooLong", e.errors().get(0).code());
            return;
        }
        assertEquals(
                table.stream()
                        .filter(row -> row.tenant() == 1)
                        .filter(filter.meaning())
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList(),
                found);
    }

    @Property
    void whateverIsTypedIsReadOrRefusedAndNeverBreaks(@ForAll("typed") String filter) {
        Fields<Row> fields = new Fields<>(List.of(ListField.text("name", "name", Row::name)), each -> true);
        try {
            JpqlText jpql = new JpqlText(7).append(new FilterReader<>(fields, 7).read(filter));
            // no value ever stands in the text
            assertTrue(jpql.text().matches("[a-z0-9 .:<>=()!']*"), jpql.text());
        } catch (InvalidInputException e) {
            assertEquals("filter", e.errors().get(0).field());
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("name=!<>;,()'\"* \\%x").ofMaxLength(40),
                Arbitraries.strings().ofMaxLength(20).map(text -> "name==\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing==1",
                "name",
                "name==",
                "name=like=x",
                "size==one",
                "size==99999999999",
                "amount==1e999999999",
                "day==2026-02-30",
                "day==+999999999-01-01",
                "moment==now",
                "moment==0000-00-00",
                "flag==yes",
                "kind==no",
                "colour==RED ",
                "kind=gt=vip",
                "flag=lt=true",
                "cost=gt=1",
                "name==a;;",
                "(name==a"
            })
    void whatMakesNoSenseIsRefused(String filter) {
        assertEquals("filter", refused(new ListRequest("", filter, "", 50, "")).field());
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheFieldsThatOneMaySee() {
        FieldError error = refused(new ListRequest("", "cots==1", "", 50, ""));
        assertEquals("unknown", error.code());
        String allowed = (String) error.message().args().get(1);
        assertTrue(allowed.contains("amount"));
        assertFalse(allowed.contains("cost"));
        assertTrue(refused(new ListRequest("", "", "-kind", 50, ""))
                .message()
                .args()
                .get(1)
                .toString()
                .contains("moment"));
    }

    @Test
    void aFieldOneMaySeeCanBeUsed() {
        Memory empty = new Memory(List.of());
        ListRequest request = new ListRequest("", "cost=gt=1", "-cost", 50, "");
        assertEquals(
                0,
                Row.LIST
                        .page(empty, Row.caller("cost.read"), Row.ALL, request)
                        .items()
                        .size());
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertEquals(
                "tooLong",
                refused(filter("(".repeat(2_000) + "id==1" + ")".repeat(1_900))).code());
        assertEquals("tooLong", refused(filter("id==1" + ",id==2".repeat(50))).code());
        assertEquals(
                "tooLong", refused(filter("id=in=(1" + ",2".repeat(200) + ")")).code());
        assertEquals("tooLong", refused(filter("name==" + "x".repeat(4_000))).code());
        assertEquals("limit", refused(new ListRequest("", "", "", 0, "")).field());
        assertEquals("limit", refused(new ListRequest("", "", "", 501, "")).field());
        assertEquals(
                "sort",
                refused(new ListRequest("", "", "name,size,day,moment,flag,id", 50, ""))
                        .field());
        assertEquals(
                "sort", refused(new ListRequest("", "", "name,-name", 50, "")).field());
        assertEquals(
                "sort", refused(new ListRequest("", "", "name,,size", 50, "")).field());
        assertEquals(
                "q", refused(new ListRequest("x".repeat(201), "", "", 50, "")).field());
    }

    @Test
    void freeTextFindsAllWordsWhateverTheirCaseAndWidth() {
        Row row = new Row(
                1, 1, 7, "n", null, null, null, null, false, null, null, SearchText.of(100, "ＡＢＣ 有限公司", null, "138%"));
        Memory memory = new Memory(List.of(row));
        for (String q : List.of("abc", "有限 ＡＢ", "8%", " ")) {
            assertEquals(
                    1,
                    Row.LIST
                            .page(memory, Row.caller(), Row.ALL, query(q))
                            .items()
                            .size(),
                    q);
        }
        for (String q : List.of("abd", "有限 abd", "a_c", "8%%")) {
            assertEquals(
                    0,
                    Row.LIST
                            .page(memory, Row.caller(), Row.ALL, query(q))
                            .items()
                            .size(),
                    q);
        }
    }

    @Test
    void countingStops() {
        List<Row> table = new java.util.ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            table.add(new Row(i, 1, 7, "n", i, null, null, null, false, null, null, ""));
        }
        Memory memory = new Memory(table);
        assertEquals(
                new Page.Total(1_000, Page.Relation.gte),
                Row.LIST
                        .page(memory, Row.caller(), Row.ALL, ListRequest.first(50))
                        .total());
        assertEquals(
                new Page.Total(1_000, Page.Relation.eq),
                Row.LIST
                        .page(memory, Row.caller(), Row.ALL, filter("size=lt=1000"))
                        .total());
    }

    private static ListRequest filter(String filter) {
        return new ListRequest("", filter, "", 50, "");
    }

    private static ListRequest query(String q) {
        return new ListRequest(q, "", "", 50, "");
    }

    private static FieldError refused(ListRequest request) {
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> Row.LIST.page(new Memory(List.of()), Row.caller(), Row.ALL, request));
        return e.errors().get(0);
    }
}

package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import javax.persistence.Table;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.Condition.Operator;

class SqlTextTest {
    @MappedSuperclass
    static class Base {
        @Column(name = "owner_id")
        long ownerId;

        boolean deleted;
    }

    @Table(name = "app_thing")
    static class Thing extends Base {
        String name;
    }

    private static final Columns COLUMNS = Columns.of(Thing.class);

    private static SqlText text(Condition condition) {
        return new SqlText(COLUMNS).append(condition);
    }

    @Test
    void columnsAreThoseOfTheAnnotationsOrTheFieldsThemselves() {
        assertEquals("app_thing", COLUMNS.table());
        assertEquals("owner_id", COLUMNS.names().get("ownerId"));
        assertEquals("name", COLUMNS.names().get("name"));
    }

    @Test
    void numbersAndTimesStandInTheTextAndTextsAreParameters() {
        SqlText sql = text(Condition.all(
                new Condition.In("ownerId", List.of(7L, 8L), true),
                new Condition.Compare("deleted", Operator.EQ, false),
                Condition.any(
                        new Condition.Compare("name", Operator.GT, "x' or 1=1 -- "),
                        new Condition.Like("name", "%5!%%", false),
                        new Condition.Null("name", false)),
                new Condition.Compare("ownerId", Operator.LT, new BigDecimal("1E+3")),
                new Condition.Compare("ownerId", Operator.GE, LocalDateTime.of(2026, 1, 2, 3, 4, 5, 60_000)),
                new Condition.Compare("ownerId", Operator.NE, LocalDate.of(2026, 1, 2))));

        assertTrue(sql.isExpressible());
        assertEquals(
                "(e.owner_id in (7,8) and e.deleted=0 and (e.name>? or e.name not like ? escape '!' or e.name is not"
                        + " null) and e.owner_id<1000 and e.owner_id>='2026-01-02 03:04:05.000060' and"
                        + " e.owner_id<>'2026-01-02')",
                sql.text());
        assertEquals(List.of("x' or 1=1 -- ", "%5!%%"), sql.parameters());
    }

    @Test
    void sharesAreAskedForByThoseWhoHaveThemAndTheRight() {
        SqlText sql = text(new Condition.Shared("ownerId", 3, List.of(7L), Right.WRITE));

        assertEquals(
                "e.owner_id in (select s.customer_id from core_share s where s.tenant_id = 3 and s.user_id in (7) and"
                        + " s.access_right = ?)",
                sql.text());
        assertEquals(List.of("WRITE"), sql.parameters());
    }

    @Test
    void nothingAndEverythingAreConditionsToo() {
        assertEquals("1 = 0", text(Condition.NEVER).text());
        assertEquals("1 = 1", text(new Condition.All(List.of())).text());
        assertEquals("1 = 0", text(new Condition.In("ownerId", List.of(), true)).text());
    }

    @Test
    void whatOnlyTheMappingKnowsIsLeftToIt() {
        assertFalse(text(new Condition.Exists("select 1", true)).isExpressible());
        assertFalse(text(new Condition.Compare("values.name", Operator.EQ, "x")).isExpressible());
        assertFalse(text(new Condition.Compare("name", Operator.EQ, Right.READ)).isExpressible());
    }
}

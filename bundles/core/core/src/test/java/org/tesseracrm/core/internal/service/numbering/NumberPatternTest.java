package org.tesseracrm.core.internal.service.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;
import org.tesseracrm.core.internal.service.numbering.NumberPattern.Occasion;

class NumberPatternTest {
    private static final Occasion THEN = new Occasion(LocalDate.of(2026, 3, 7), "li", "BJ");

    @ParameterizedTest
    @CsvSource({
        "C{yyyy}{seq:6}, 42, C2026000042",
        "{seq:1}, 42, 42",
        "{seq:3}, 12345, 12345",
        "HT-{yy}{MM}{dd}-{seq:4}, 1, HT-260307-0001",
        "{dept}/{user}/{seq:2}, 7, BJ/li/07",
        "客户{seq:5}号, 9, 客户00009号"
    })
    void partsAreFilledInAndTheRestStands(String pattern, long counter, String number) {
        assertEquals(number, NumberPattern.read(pattern).orElseThrow().number(THEN, counter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C{yyyy}",
                "{seq:3}{seq:3}",
                "{seq}",
                "{seq:0}",
                "{seq:16}",
                "{seq:3",
                "seq:3}",
                "{YYYY}{seq:3}",
                "{}{seq:3}"
            })
    void whatCannotBeCountedThroughIsNone(String pattern) {
        assertTrue(NumberPattern.read(pattern).isEmpty());
    }

    @Test
    void countingBeginsAnewOnlyWhereNumbersTellThePeriod() {
        NumberPattern year = NumberPattern.read("{yy}{seq:3}").orElseThrow();
        assertTrue(year.tells(Restart.NEVER));
        assertTrue(year.tells(Restart.YEARLY));
        assertFalse(year.tells(Restart.MONTHLY));
        NumberPattern day = NumberPattern.read("{yyyy}{MM}{dd}{seq:3}").orElseThrow();
        assertTrue(day.tells(Restart.DAILY));
        assertFalse(NumberPattern.read("{MM}{seq:3}").orElseThrow().tells(Restart.MONTHLY));
    }

    @Test
    void eachPeriodHasItsOwnCounter() {
        assertEquals("", NumberPattern.period(Restart.NEVER, THEN.day()));
        assertEquals("2026", NumberPattern.period(Restart.YEARLY, THEN.day()));
        assertEquals("202603", NumberPattern.period(Restart.MONTHLY, THEN.day()));
        assertEquals("20260307", NumberPattern.period(Restart.DAILY, THEN.day()));
    }
}

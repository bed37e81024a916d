package org.tesseracrm.core.api.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyDayTest {
    /** The days of festivals are in every calendar that hangs on a wall. */
    @ParameterizedTest
    @CsvSource({
        "01-01,2025-12-01,2026-02-17",
        "05-05,2026-01-01,2026-06-19",
        "08-15,2026-01-01,2026-09-25",
        "08-15,2026-09-26,2027-09-15",
        "01-01,2026-02-17,2026-02-17",
        // the twelfth month of 2025 has 29 days: its last is kept for the 30th
        "12-30,2026-01-01,2026-02-16",
    })
    void daysOfTheMoonComeRound(String day, LocalDate from, LocalDate next) {
        assertEquals(next, YearlyDay.parse(day, true, false).orElseThrow().next(from));
    }

    @ParameterizedTest
    @CsvSource({
        "06-01,2025-07-01,2025-07-25",
        // no leap month: in the month itself
        "06-01,2026-01-01,2026-07-14",
    })
    void aLeapMonthIsKeptWhereThereIsOne(String day, LocalDate from, LocalDate next) {
        assertEquals(next, YearlyDay.parse(day, true, true).orElseThrow().next(from));
    }

    @ParameterizedTest
    @CsvSource({
        "1990-08-15,2026-08-15,2026-08-15,36",
        "02-29,2026-01-01,2026-02-28,",
        "2000-02-29,2028-01-01,2028-02-29,28"
    })
    void daysOfTheSunComeRound(String text, LocalDate from, LocalDate next, Integer years) {
        YearlyDay day = YearlyDay.parse(text, false, false).orElseThrow();
        assertEquals(next, day.next(from));
        assertEquals(years == null ? OptionalInt.empty() : OptionalInt.of(years), day.years(next));
        assertEquals(text, day.text());
    }

    @ParameterizedTest
    @CsvSource({
        "1990-02-29,false,false",
        "13-01,false,false",
        "02-30,false,false",
        "1990-8,false,false",
        "08-31,true,false",
        "08-01,false,true",
        // 2026 has no leap month
        "2026-06-01,true,true",
        "1700-01-01,true,false",
        "3000-01-01,false,false"
    })
    void whatIsNoDayIsRefused(String text, boolean lunar, boolean leap) {
        assertEquals(Optional.empty(), YearlyDay.parse(text, lunar, leap));
    }

    @Property(tries = 500)
    void whoeverComesRoundIsAmongTheKeys(
            @ForAll boolean lunar,
            @ForAll boolean leap,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 30) int day,
            @ForAll @IntRange(min = 0, max = 60_000) int after) {
        LocalDate from = LocalDate.of(1950, 1, 1).plusDays(after);
        Optional<YearlyDay> wanted = YearlyDay.parse(month + "-" + day, lunar, leap && lunar);
        if (wanted.isEmpty()) {
            assertTrue(month == 2 && !lunar);
            return;
        }
        LocalDate next = wanted.get().next(from);
        assertFalse(next.isBefore(from));
        assertTrue(next.isBefore(from.plusDays(lunar ? 385 : 367)), () -> wanted + " from " + from + ": " + next);
        Keys keys = Keys.between(next, next);
        assertTrue((lunar ? keys.lunar() : keys.solar()).contains(wanted.get().key()));
    }

    @ParameterizedTest
    @CsvSource({"08-15,false,八月十五", "06-01,true,闰六月初一", "01-30,false,正月三十", "12-21,false,腊月廿一"})
    void monthsAndDaysHaveTheirNames(String day, boolean leap, String name) {
        assertEquals(name, YearlyDay.parse(day, true, leap).orElseThrow().inChinese());
    }
}

package org.tesseracrm.core.api.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@link YearlyDay#key} of days that come round within a span may be: found by an index, and then looked at one by one with
 * {@link YearlyDay#next}, for some of them come round on another day.
 *
 * @param solar of days of the Gregorian calendar
 * @param lunar of days of the Chinese calendar
 */
public record Keys(Set<Integer> solar, Set<Integer> lunar) {
    public Keys {
        solar = Set.copyOf(solar);
        lunar = Set.copyOf(lunar);
    }

    /** @param until included; at most a year after the first */
    public static Keys between(LocalDate from, LocalDate until) {
        Set<Integer> solar = new TreeSet<>();
        Set<Integer> lunar = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            solar.add(YearlyDay.of(day).key());
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28) {
                solar.add(229);
            }
            lunar.addAll(Moon.keys(day));
        }
        return new Keys(solar, lunar);
    }
}

package org.tesseracrm.contacts.internal.service;

import org.tesseracrm.core.api.calendar.YearlyDay;

/**
 * A day that comes round every year (纪念日, C6).
 *
 * @param kind code of the dictionary {@code contacts.date}
 * @param day {@code 1990-08-15}, or {@code 08-15} where the year is not known; in its own calendar
 * @param lunar of the Chinese calendar (农历)
 * @param leap in the leap month of that number (闰月)
 * @param note may be absent (null)
 */
public record ImportantDate(String kind, String day, boolean lunar, boolean leap, String note) {
    /** Of one that was checked. */
    YearlyDay yearly() {
        return YearlyDay.parse(day, lunar, leap).orElseThrow();
    }
}

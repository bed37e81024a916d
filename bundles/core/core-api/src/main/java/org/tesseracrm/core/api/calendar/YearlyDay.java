package org.tesseracrm.core.api.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that comes round every year, such as a birthday (C6): of the Gregorian calendar, or of the Chinese calendar (农历).
 *
 * <p>29 February is kept on the 28th where there is none, the 30th of a month of the moon on the 29th where it has but 29 days, and a
 * day of a leap month in the month itself where the year has no such leap month.
 *
 * @param lunar of the Chinese calendar
 * @param year when it came first, in its own calendar; 0: not known
 * @param month 1 to 12
 * @param day 1 to 31, of the Chinese calendar to 30
 * @param leap in the leap month of that number; of the Chinese calendar only
 */
public record YearlyDay(boolean lunar, int year, int month, int day, boolean leap) {
    /** The first and last year that the Chinese calendar is worked out for. */
    public static final int FIRST_YEAR = 1850;

    public static final int LAST_YEAR = 2199;

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})");
    private static final int HUNDRED = 100;

    /** @throws DateTimeException where there is no such day */
    public YearlyDay {
        if (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new DateTimeException("year " + year);
        }
        if (leap && !lunar || month < 1 || month > 12 || day < 1 || day > (lunar ? 30 : 31)) {
            throw new DateTimeException(month + "-" + day);
        }
        if (lunar) {
            Moon.check(year, month, day, leap);
        } else {
            LocalDate.of(year == 0 ? 2000 : year, month, day);
        }
    }

    /** {@code 1990-08-15}, or {@code 08-15} where the year is not known; empty where it is no such day. */
    public static Optional<YearlyDay> parse(String text, boolean lunar, boolean leap) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new YearlyDay(
                    lunar,
                    matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    leap));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static YearlyDay of(LocalDate day) {
        return new YearlyDay(false, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        String short_ = String.format(Locale.ROOT, "%02d-%02d", month, day);
        return year == 0 ? short_ : year + "-" + short_;
    }

    /** When it comes round: that day or the first after it. */
    public LocalDate next(LocalDate from) {
        if (lunar) {
            return Moon.next(this, from);
        }
        LocalDate thisYear = inYear(from.getYear());
        return thisYear.isBefore(from) ? inYear(from.getYear() + 1) : thisYear;
    }

    private LocalDate inYear(int wanted) {
        boolean missing = month == 2 && day == 29 && !Year.isLeap(wanted);
        return LocalDate.of(wanted, month, missing ? 28 : day);
    }

    /** How many years it has been when it comes round on that day; empty where the year is not known. */
    public OptionalInt years(LocalDate on) {
        return year == 0 ? OptionalInt.empty() : OptionalInt.of((lunar ? Moon.year(on) : on.getYear()) - year);
    }

    /** Month and day as one number, to find days by: see {@link Keys}. */
    public int key() {
        return month * HUNDRED + day;
    }

    /** Month and day of the Chinese calendar as Chinese write them, such as 闰六月初一. */
    public String inChinese() {
        return Moon.inChinese(this);
    }
}

package org.tesseracrm.core.api.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarMonth;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** The Chinese calendar. */
final class Moon {
    private Moon() {}

    /** @throws DateTimeException where the year is known and has no such day */
    static void check(int year, int month, int day, boolean leap) {
        if (year == 0) {
            return;
        }
        LunarMonth found = LunarMonth.fromYm(year, leap ? -month : month);
        if (found == null || day > found.getDayCount()) {
            throw new DateTimeException(year + "-" + month + "-" + day);
        }
    }

    static int year(LocalDate day) {
        return lunar(day).getYear();
    }

    static LocalDate next(YearlyDay wanted, LocalDate from) {
        int year = year(from);
        LocalDate found = inYear(wanted, year);
        while (found.isBefore(from)) {
            year++;
            found = inYear(wanted, year);
        }
        return found;
    }

    private static LocalDate inYear(YearlyDay wanted, int year) {
        boolean leap = wanted.leap() && LunarYear.fromYear(year).getLeapMonth() == wanted.month();
        int month = leap ? -wanted.month() : wanted.month();
        int day = Math.min(wanted.day(), LunarMonth.fromYm(year, month).getDayCount());
        Solar solar = Lunar.fromYmd(year, month, day).getSolar();
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }

    static Set<Integer> keys(LocalDate date) {
        Lunar lunar = lunar(date);
        int month = Math.abs(lunar.getMonth());
        boolean last = lunar.getDay() == 29
                && LunarMonth.fromYm(lunar.getYear(), lunar.getMonth()).getDayCount() == 29;
        int key = month * 100 + lunar.getDay();
        return last ? Set.of(key, key + 1) : Set.of(key);
    }

    static String inChinese(YearlyDay day) {
        // names of months and days are the same in every year
        Lunar any = Lunar.fromYmd(2000, day.month(), 1);
        return (day.leap() ? "闰" : "") + any.getMonthInChinese() + "月" + DAYS[day.day() - 1];
    }

    private static final String[] DAYS = {
        "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八",
        "十九", "二十", "廿一", "廿二", "廿三", "廿四", "廿五", "廿六", "廿七", "廿八", "廿九", "三十"
    };

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }
}

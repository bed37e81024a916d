package org.tesseracrm.web.internal.labels;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tesseracrm.web.internal.OwnLabels;

/** The calendar. Dates are year first, which nobody misreads, and typed in any of the usual ways. */
public final class DateLabels {
    private DateLabels() {}

    public static DatePickerI18n date(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(
                        "zh".equals(locale.getLanguage()) ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE,
                        locale))
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "M-d", "M/d")
                .setFirstDayOfWeek(1)
                .setToday(OwnLabels.text(locale, "web.date.today"))
                .setCancel(OwnLabels.text(locale, "web.date.cancel"))
                .setBadInputErrorMessage(OwnLabels.text(locale, "web.date.bad"));
    }

    /** Vaadin counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}

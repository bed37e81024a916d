package org.tesseracrm.core.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tesseracrm.i18n.Text;

/** How long ago something was, as people say it in a list. */
public final class RelativeTime {
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_SAID_AS_SUCH = 7;

    private RelativeTime() {}

    /** In the tab's language; a week and more ago is written as a date. */
    public static String of(Instant time) {
        if (time == null) {
            return "";
        }
        Text text = of(time, Instant.now(), Ui.zone());
        return text.key().isEmpty() ? Ui.formats().date(LocalDate.ofInstant(time, Ui.zone())) : Ui.text(text);
    }

    static Text of(Instant time, Instant now, ZoneId zone) {
        Duration ago = Duration.between(time, now);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(time, zone), LocalDate.ofInstant(now, zone));
        if (ago.isNegative() && ago.abs().toMinutes() > 1 || days >= DAYS_SAID_AS_SUCH) {
            return Text.of("");
        }
        if (ago.toMinutes() < 1) {
            return Text.of("core.ui.time.now");
        }
        if (ago.toMinutes() < 60) {
            return Text.of("core.ui.time.minutes", ago.toMinutes());
        }
        if (days == 0 && ago.toHours() < HOURS_PER_DAY) {
            return Text.of("core.ui.time.hours", ago.toHours());
        }
        return days <= 1 ? Text.of("core.ui.time.yesterday") : Text.of("core.ui.time.days", days);
    }
}

package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

class FormatsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");

    private final Formats chinese = new Formats(Locale.SIMPLIFIED_CHINESE, SHANGHAI);
    private final Formats english = new Formats(Locale.ENGLISH, SHANGHAI);

    @Test
    void moneyHasItsCurrency() {
        assertEquals("¥1,234.50", chinese.money(new BigDecimal("1234.5000"), "CNY"));
        assertEquals("CN¥1,234.50", english.money(new BigDecimal("1234.5000"), "CNY"));
        assertEquals("JP¥1,234", chinese.money(new BigDecimal("1234.0000"), "JPY"));
        assertEquals("", chinese.money(null, "CNY"));
    }

    @Test
    void mobileNumbersStandInGroups() {
        assertEquals("138 1234 5678", chinese.phone("13812345678"));
        assertEquals("+86 138 1234 5678", chinese.phone("+86-138-1234-5678"));
        assertEquals("010-6552 1234", chinese.phone(" 010-6552 1234 "));
        assertEquals("", chinese.phone(null));
    }

    @Test
    void countsStopAtAThousand() {
        assertEquals("1,000+", chinese.count(new Page.Total(1001, Page.Relation.gte)));
        assertEquals("1,000", chinese.count(new Page.Total(1000, Page.Relation.eq)));
    }

    @Test
    void datesFollowTheLanguage() {
        assertEquals("2026-03-10", chinese.date(LocalDate.of(2026, 3, 10)));
        assertEquals("Mar 10, 2026", english.date(LocalDate.of(2026, 3, 10)));
        assertEquals("2026-03-10 14:00", chinese.dateTime(NOW));
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        assertEquals(Text.of("core.ui.time.now"), RelativeTime.of(NOW.minusSeconds(20), NOW, SHANGHAI));
        assertEquals(Text.of("core.ui.time.minutes", 5L), RelativeTime.of(NOW.minusSeconds(300), NOW, SHANGHAI));
        assertEquals(Text.of("core.ui.time.hours", 3L), RelativeTime.of(NOW.minusSeconds(3 * 3600), NOW, SHANGHAI));
        assertEquals(Text.of("core.ui.time.yesterday"), RelativeTime.of(NOW.minusSeconds(15 * 3600), NOW, SHANGHAI));
        assertEquals(Text.of("core.ui.time.days", 3L), RelativeTime.of(NOW.minusSeconds(3 * 86400), NOW, SHANGHAI));
        assertEquals(Text.of(""), RelativeTime.of(NOW.minusSeconds(30 * 86400), NOW, SHANGHAI));
        assertEquals(Text.of(""), RelativeTime.of(NOW.plusSeconds(3600), NOW, SHANGHAI));
    }
}

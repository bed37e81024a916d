package org.tesseracrm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComponentLabelsTest {
    @Test
    void theCalendarSpeaksBothLanguagesWhereverItIs() {
        DatePicker picker = new DatePicker();
        Div page = new Div(new Div(picker));
        ComponentLabels.apply(page, Locale.SIMPLIFIED_CHINESE);
        assertEquals("今天", picker.getI18n().getToday());
        assertEquals("日", picker.getI18n().getWeekdaysShort().get(0));
        assertEquals("十一月", picker.getI18n().getMonthNames().get(10));
        ComponentLabels.apply(page, Locale.ENGLISH);
        assertEquals("Today", picker.getI18n().getToday());
        assertEquals("Sun", picker.getI18n().getWeekdaysShort().get(0));
    }

    @Test
    void ownWordsAreKept() {
        Avatar avatar = new Avatar();
        Avatar.AvatarI18n own = new Avatar.AvatarI18n().setAnonymous("system");
        avatar.setI18n(own);
        ComponentLabels.apply(avatar, Locale.ENGLISH);
        assertSame(own, avatar.getI18n());
    }
}

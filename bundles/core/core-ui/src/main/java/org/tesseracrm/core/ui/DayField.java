package org.tesseracrm.core.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Chooses a day that narrows a list, and stands in the list's address. */
public final class DayField extends DatePicker {
    public DayField() {
        setClearButtonVisible(true);
    }

    /** As {@link #choose} takes it; empty where none is chosen. */
    public String text() {
        return isEmpty() ? "" : getValue().toString();
    }

    /** What is no day, in an address that was typed, is none. */
    public void choose(String text) {
        try {
            setValue(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            setValue(null);
        }
    }

    /** When the day begins where the person is. */
    public Optional<Instant> begin() {
        return getOptionalValue().map(DayField::start);
    }

    /** When the day is over where the person is. */
    public Optional<Instant> end() {
        return getOptionalValue().map(day -> start(day.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Ui.zone()).toInstant();
    }
}

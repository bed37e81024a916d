package org.tesseracrm.contacts.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.calendar.YearlyDay;

@Entity
@Table(name = "contacts_date")
public class DateRow extends PartRow {
    @Column(name = "on_day")
    private String day;

    private boolean lunar;

    private boolean leap;

    /** Month and day, to find what comes round: see {@link YearlyDay#key}. */
    @Column(name = "day_key")
    private int dayKey;

    private String note;

    protected DateRow() {}

    /** @param date was checked */
    public DateRow(PartOwner of, int place, ImportantDate date) {
        super(of, place, date.kind());
        day = date.day();
        lunar = date.lunar();
        leap = date.leap();
        note = date.note();
        dayKey = yearly().key();
    }

    public final YearlyDay yearly() {
        return YearlyDay.parse(day, lunar, leap).orElseThrow();
    }

    public ImportantDate date() {
        return new ImportantDate(getKind(), day, lunar, leap, note);
    }
}

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

    public DateRow(PartOwner of, int place, String kind, YearlyDay day, String note) {
        super(of, place, kind);
        this.day = day.text();
        this.lunar = day.lunar();
        this.leap = day.leap();
        this.dayKey = day.key();
        this.note = note;
    }

    public YearlyDay yearly() {
        return YearlyDay.parse(day, lunar, leap).orElseThrow();
    }

    public String getNote() {
        return note;
    }
}

package com.example.visits.internal.model;

import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.core.api.record.Stamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.SearchText;

/** A row that hangs on a customer: its owner is kept equal to the customer's. */
@Entity
@Table(name = "visits_visit")
public class VisitEntity extends OwnedRow {
    private static final int SEARCH_LENGTH = 1_000;

    @Column(name = "customer_id")
    private long customerId;

    private String title;

    private LocalDate day;

    private String notes;

    @Column(name = "search_text")
    private String searchText;

    protected VisitEntity() {}

    public VisitEntity(Stamp stamp, long customerId, long ownerId, Values values) {
        super(stamp, ownerId);
        write(stamp, customerId, ownerId, values);
    }

    /** What a person says about it. */
    public record Values(String title, LocalDate day, String notes) {}

    public final void write(Stamp stamp, long newCustomerId, long newOwnerId, Values values) {
        customerId = newCustomerId;
        giveTo(newOwnerId);
        title = values.title();
        day = values.day();
        notes = values.notes();
        searchText = SearchText.of(SEARCH_LENGTH, values.title(), values.notes());
        changed(stamp);
    }

    @Override
    public long customerId() {
        return customerId;
    }

    public long getCustomerId() {
        return customerId;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getNotes() {
        return notes;
    }
}

package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tesseracrm.announcements.internal.service.AnnouncementDraft;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.ui.FormPage;

/** What an author fills in. */
abstract class AnnouncementForm extends FormPage {
    private static final int TITLE = 200;
    private static final int BODY = 20_000;

    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final CompanyZone zone;
    private final Checkbox pinned = new Checkbox();
    private final DatePicker validUntil = new DatePicker();

    AnnouncementForm(CompanyZone zone) {
        this.zone = zone;
        section("announcements.form.section");
        title.setMaxLength(TITLE);
        title.setRequiredIndicatorVisible(true);
        wide("title", "announcements.field.title", title);
        body.setMaxLength(BODY);
        body.setRequiredIndicatorVisible(true);
        body.setMinHeight("16em");
        labels().set(body::setHelperText, "announcements.form.body.hint");
        wide("body", "announcements.field.body", body);
        labels().set(validUntil::setHelperText, "announcements.form.validUntil.hint");
        field("validUntil", "announcements.field.validUntil", validUntil);
        field("pinned", "announcements.field.pinned", pinned);
    }

    final void show(AnnouncementDraft draft) {
        title.setValue(draft.title());
        body.setValue(draft.body());
        pinned.setValue(draft.pinned());
        validUntil.setValue(lastDay(draft.validUntil(), zone.zone()));
        fields().clean();
    }

    final AnnouncementDraft read() {
        LocalDate last = validUntil.getValue();
        Instant until =
                last == null ? null : last.plusDays(1).atStartOfDay(zone.zone()).toInstant();
        return new AnnouncementDraft(title.getValue(), body.getValue(), pinned.getValue(), until);
    }

    /** Until midnight is said as the day before. */
    static LocalDate lastDay(Instant until, ZoneId zone) {
        return until == null ? null : LocalDate.ofInstant(until.minusNanos(1), zone);
    }
}

package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ComingDate;
import org.tesseracrm.contacts.internal.service.ComingDates;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;

/** On the workbench: birthdays and other dates of the next weeks (A19, C6). */
@Component(service = Fragment.class, scope = ServiceScope.PROTOTYPE)
@Slot(
        name = "workbench",
        title = "contacts.card.dates",
        order = 210,
        permission = ContactService.READ,
        roles = {"SALES", "SERVICE", "MARKETING"})
public final class DatesCard extends Div implements Fragment, LocaleChangeObserver {
    private static final int DAYS = 30;
    private static final int SHOWN = 6;

    private final ComingDates dates;

    @Activate
    public DatesCard(@Reference ComingDates dates) {
        this.dates = dates;
        addClassName("t-stack");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        refresh();
    }

    private void refresh() {
        Notices.attempt(() -> show(dates.list(DAYS, SHOWN)));
    }

    private void show(List<ComingDate> coming) {
        removeAll();
        if (coming.isEmpty()) {
            Paragraph none = new Paragraph(Ui.text("contacts.card.dates.none"));
            none.addClassName("t-muted");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        coming.forEach(date -> list.add(item(date)));
        add(list);
    }

    private static ListItem item(ComingDate date) {
        boolean ofContact = date.contactId() != null;
        Anchor who = new Anchor(
                ofContact ? Paths.contact(date.contactId()) : Paths.customer(date.customerId()),
                ofContact ? date.contactName() : date.customerName());
        who.getElement().setAttribute("router-link", true);
        who.addClassName("t-strong");
        String kind = date.years() == null
                ? date.kindLabel()
                : Ui.text(ComingDate.yearsKey(date.kind()), date.kindLabel(), date.years());
        Div about = new Div(Stream.of(when(date.on()), kind, ofContact ? date.customerName() : "", date.note())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        about.addClassNames("t-muted", "t-small");
        return new ListItem(who, about);
    }

    /** Today, tomorrow, or the day with how far it is. */
    static String when(LocalDate on) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(Ui.zone()), on);
        if (days == 0) {
            return Ui.text("contacts.coming.today");
        }
        return days == 1
                ? Ui.text("contacts.coming.tomorrow")
                : Ui.formats().date(on) + " (" + Ui.text("contacts.coming.days", days) + ")";
    }
}

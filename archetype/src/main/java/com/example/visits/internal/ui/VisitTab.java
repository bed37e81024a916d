package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordFragment;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.ReadOnly;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;

/** In a customer's page: its visits. */
@org.osgi.service.component.annotations.Component(service = Fragment.class, scope = ServiceScope.PROTOTYPE)
@Slot(name = "customer", title = "visits.module.name", order = 500, permission = VisitService.READ)
public final class VisitTab extends Div implements RecordFragment, LocaleChangeObserver {
    private final VisitService service;
    private final boolean mayWrite;
    private String customerId = "";

    @Activate
    public VisitTab(@Reference VisitService service, @Reference Access access) {
        this.service = service;
        this.mayWrite = access.may(VisitService.WRITE);
        addClassName("t-stack");
    }

    @Override
    public void show(String recordId) {
        customerId = recordId;
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        Notices.attempt(this::refresh);
    }

    private void refresh() {
        removeAll();
        List<VisitRecord> found = service.list(
                        new ListRequest("", "customerId==" + customerId, "-updatedAt", ListRequest.MAX_LIMIT, ""))
                .items();
        if (found.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT,
                    "visits.empty.title",
                    mayWrite ? "visits.empty.hint" : "visits.empty.none",
                    mayWrite ? new Component[] {newButton()} : new Component[0]));
            return;
        }
        add(VisitLines.of(found, List.of(each -> Ui.formats().date(each.day()), VisitRecord::updatedByName)));
        if (mayWrite) {
            add(newButton());
        }
    }

    private Button newButton() {
        Button button = new Button(Ui.text("visits.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate(Paths.NEW, QueryParameters.of(NewVisitView.CUSTOMER, customerId))));
        ReadOnly.unless(service.rightOfCustomer(customerId) == Right.WRITE, button);
        return button;
    }
}

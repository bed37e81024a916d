package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.RecipientService;
import org.tesseracrm.contacts.internal.service.RecipientService.Recipient;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Address labels and express waybills (快递单, C8), to be printed by the browser. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.LABELS)
public final class LabelsView extends BasePage implements View, BeforeEnterObserver {
    private final RecipientService recipients;
    private final Access access;
    private final RadioButtonGroup<String> form = new RadioButtonGroup<>();
    private final Paragraph incomplete = new Paragraph();
    private final Div sheet = new Div();
    private List<Recipient> shown = List.of();

    @Activate
    public LabelsView(@Reference RecipientService recipients, @Reference Access access) {
        this.recipients = recipients;
        this.access = access;
        title("contacts.labels");
        primary("contacts.labels.print", VaadinIcon.PRINT, () -> getUI().ifPresent(
                        ui -> ui.getPage().executeJs("window.print()")));
        form.setItems("labels", "waybills");
        form.setValue("labels");
        form.addClassName("t-no-print");
        incomplete.addClassNames("t-notice", "t-notice-soon", "t-no-print");
        labels().on(() -> {
            form.setLabel(Ui.text("contacts.labels.form"));
            form.setItemLabelGenerator(each -> Ui.text("contacts.labels." + each));
        });
        labels().on(this::show);
        form.addValueChangeListener(event -> show());
        add(form, incomplete, sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        boolean ofContacts = asked.containsKey("contacts");
        List<String> ids = asked.getOrDefault(ofContacts ? "contacts" : "customers", List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .toList();
        back(ofContacts ? Paths.CONTACTS : Paths.CUSTOMERS, ofContacts ? "contacts.contacts" : "contacts.customers");
        shown = ids.isEmpty() ? List.of() : ofContacts ? recipients.ofContacts(ids) : recipients.ofCustomers(ids);
        show();
    }

    private void show() {
        sheet.removeAll();
        form.setVisible(!shown.isEmpty());
        incomplete.setVisible(false);
        if (shown.isEmpty()) {
            sheet.setClassName("");
            sheet.add(new EmptyState(VaadinIcon.MAILBOX, "contacts.labels.empty", "contacts.labels.empty.hint"));
            return;
        }
        boolean waybills = form.getValue().equals("waybills");
        sheet.setClassName(waybills ? "t-waybills" : "t-labels");
        shown.forEach(each -> sheet.add(waybills ? waybill(each) : label(each)));
        long missing = shown.stream().filter(each -> !each.isComplete()).count();
        incomplete.setVisible(missing > 0);
        incomplete.setText(Ui.text("contacts.labels.incomplete", missing));
    }

    private static Div label(Recipient to) {
        Div label = new Div();
        label.addClassName("t-label");
        lines(label, to.postcode(), to.address(), to.customerName(), person(to), Words.phone(to.phone()));
        return label;
    }

    private Div waybill(Recipient to) {
        Div from = new Div();
        lines(from, Ui.text("contacts.labels.from"), access.caller().displayName());
        Div whom = new Div();
        lines(
                whom,
                Ui.text("contacts.labels.to"),
                person(to),
                Words.phone(to.phone()),
                to.customerName(),
                to.address(),
                to.postcode());
        Div signs = new Div();
        lines(signs, Ui.text("contacts.labels.goods"), " ", Ui.text("contacts.labels.signature"));
        Div waybill = new Div(from, whom, signs);
        waybill.addClassName("t-waybill");
        return waybill;
    }

    private static String person(Recipient to) {
        return to.name().isEmpty() || to.title().isEmpty() ? to.name() : to.name() + " " + to.title();
    }

    private static void lines(Div into, String... texts) {
        Stream.of(texts).filter(text -> text != null && !text.isEmpty()).forEach(text -> into.add(new Span(text)));
    }
}

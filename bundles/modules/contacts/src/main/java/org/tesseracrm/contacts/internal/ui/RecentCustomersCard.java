package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;

/** On the workbench: the customers at which somebody worked last, to go on there. */
@Component(service = Fragment.class, scope = ServiceScope.PROTOTYPE)
@Slot(
        name = "workbench",
        title = "contacts.card.recent",
        order = 200,
        permission = CustomerService.READ,
        roles = {"SALES", "SERVICE", "REPAIR", "FINANCE", "MARKETING"})
public final class RecentCustomersCard extends Div implements Fragment, LocaleChangeObserver {
    private static final int SHOWN = 6;

    private final CustomerService customers;
    private final ChoiceWords words;
    private final Div content = new Div();
    private final Anchor all = new Anchor(Paths.CUSTOMERS);

    @Activate
    public RecentCustomersCard(@Reference CustomerService customers, @Reference ChoiceWords words) {
        this.customers = customers;
        this.words = words;
        addClassName("t-stack");
        all.getElement().setAttribute("router-link", true);
        add(content, all);
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
        all.setText(Ui.text("contacts.card.all"));
        Notices.attempt(() -> show(
                customers.list(new ListRequest("", "", "-updatedAt", SHOWN, "")).items()));
    }

    private void show(List<CustomerRecord> latest) {
        content.removeAll();
        if (latest.isEmpty()) {
            Paragraph none = new Paragraph(Ui.text("contacts.customers.empty.hint"));
            none.addClassName("t-muted");
            content.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        latest.forEach(customer -> list.add(item(customer)));
        content.add(list);
    }

    private ListItem item(CustomerRecord customer) {
        Anchor name = new Anchor(Paths.customer(customer.id()), customer.name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("t-strong");
        String facts = Stream.of(
                        words.label(ContactsDictionaries.KIND, customer.kind()),
                        customer.ownerName(),
                        RelativeTime.of(customer.updatedAt()))
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
        Div about = new Div(facts);
        about.addClassNames("t-muted", "t-small");
        return new ListItem(name, about);
    }
}

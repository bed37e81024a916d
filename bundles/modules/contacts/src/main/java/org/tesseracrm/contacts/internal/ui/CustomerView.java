package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.Choices;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.CustomerHead;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.contacts.internal.service.HeadService;
import org.tesseracrm.contacts.internal.service.MergeService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordPage;
import org.tesseracrm.core.ui.RecordTools;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerBatch;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.core.ui.customer.ReadOnly;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A customer: what is known at the left, contacts and what other modules know at the right. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS + Paths.ONE)
public final class CustomerView extends RecordPage implements View, BeforeEnterObserver {
    /** The slot of tabs that other modules bring. */
    private static final String SLOT = "customer";

    private final CustomerService customers;
    private final ContactService contacts;
    private final MergeService merges;
    private final HeadService heads;
    private final Access access;
    private final Contributions contributions;
    private final CustomerDialogs dialogs;
    private final RecordTools tools;
    private final ChoiceWords words;
    private final CustomFieldsUi own;
    private CustomerRecord customer;

    @Activate
    public CustomerView(
            @Reference CustomerService customers,
            @Reference ContactService contacts,
            @Reference MergeService merges,
            @Reference HeadService heads,
            @Reference Access access,
            @Reference Contributions contributions,
            @Reference CustomerDialogs dialogs,
            @Reference RecordTools tools,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        this.customers = customers;
        this.contacts = contacts;
        this.merges = merges;
        this.heads = heads;
        this.access = access;
        this.contributions = contributions;
        this.dialogs = dialogs;
        this.tools = tools;
        this.words = words;
        this.own = own;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        customer = customers.get(event.getRouteParameters().get("id").orElse(""));
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        Optional<String> survivor = customer.deletedAt() == null ? Optional.empty() : merges.survivor(customer.id());
        if (survivor.isPresent() && !asked.containsKey(RecycleBin.SHOWN)) {
            event.forwardTo(Paths.customer(survivor.get()), QueryParameters.of(Paths.MERGED, customer.id()));
            return;
        }
        titleText(customer.name());
        header();
        CustomerSections.show(customer, words, this::section);
        own.show(CustomerType.ID, customer.id(), customer.custom(), this::section);
        if (customer.deletedAt() == null) {
            back(Paths.CUSTOMERS, "contacts.customers");
            asked.getOrDefault(Paths.MERGED, List.of()).stream().findFirst().ifPresent(this::ledFrom);
            glance();
            boolean mayChange = customers.right(customer.id()) == Right.WRITE;
            actions(mayChange);
            if (access.may(ContactService.READ)) {
                tab("contacts.contacts", new CustomerContacts(contacts, access, words, customer.id(), mayChange));
            }
            timeline(tools, CustomerType.ID, customer.id());
            tabs(contributions, SLOT, customer.id());
            history(tools, CustomerType.ID, customer.id());
        } else {
            back(RecycleBin.path(CustomerType.ID), "contacts.bin");
            survivor.ifPresent(this::mergedInto);
            new BinActions(customers::restore, customers::purge, "contacts.customer")
                    .on(this::action, customer.id(), customer.name(), Paths.customer(customer.id()), this::go);
        }
    }

    private void mergedInto(String survivor) {
        notice(
                Ui.text("contacts.customer.merge.into", customers.get(survivor).name()),
                Paths.customer(survivor),
                Ui.text("contacts.customer.merge.open"));
    }

    /** Whoever asked for one that was merged sees the one that remains, and is told why. */
    private void ledFrom(String merged) {
        if (merges.survivor(merged).filter(customer.id()::equals).isPresent()) {
            notice(
                    Ui.text("contacts.customer.merge.led", customers.get(merged).name()),
                    Paths.inBin(merged),
                    Ui.text("contacts.customer.merge.former"));
        }
    }

    private void notice(String text, String path, String linkText) {
        Anchor link = new Anchor(path, linkText);
        link.getElement().setAttribute("router-link", true);
        Div notice = new Div(new Span(text + " "), link);
        notice.addClassNames("t-notice", "t-notice-soon");
        addComponentAtIndex(1, notice);
    }

    private void header() {
        Div state = new Div();
        state.addClassName("t-state");
        labels().on(() -> state.setText(words.label(ContactsDictionaries.KIND, customer.kind())));
        besideTitle(state);
        fact("contacts.customer.owner", customer.ownerName());
        fact("contacts.customer.industry", () -> words.label(ContactsDictionaries.INDUSTRY, customer.industry()));
        fact("contacts.customer.phone", Words.phone(customer.phone()));
        fact("contacts.customer.city", () -> Words.place(customer));
        if (customer.hot()) {
            fact("contacts.customer.hot", () -> Ui.text("contacts.yes"));
        }
    }

    /** Figures of all modules, and what comes next. */
    private void glance() {
        CustomerHead head = heads.head(customer);
        head.figures()
                .forEach(figure -> fact(
                        figure.name(),
                        () -> figure.amount() == null
                                ? Ui.formats().number(figure.count())
                                : Ui.formats()
                                        .money(
                                                figure.amount().amount(),
                                                figure.amount().currency())));
        head.next().stream()
                .findFirst()
                .ifPresent(next -> fact("contacts.coming", () -> next.text() + " · " + DatesCard.when(next.on())));
    }

    private void actions(boolean mayChange) {
        if (!mayChange) {
            fact("core.ui.myRight", () -> Ui.text("core.ui.share.right.READ"));
        }
        action("core.ui.viewers", VaadinIcon.EYE, () -> dialogs.viewers(customer.id(), customer.name()));
        if (dialogs.mayShare()) {
            ReadOnly.unless(
                    mayChange,
                    action(
                            "core.ui.share",
                            VaadinIcon.SHARE,
                            () -> dialogs.share(customer.id(), customer.name(), () -> {})),
                    labels());
        }
        if (dialogs.mayTransfer()) {
            ReadOnly.unless(mayChange, action("core.ui.transfer", VaadinIcon.EXCHANGE, this::transfer), labels());
        }
        if (access.may(CustomerService.WRITE) && customer.kind().equals(Choices.CUSTOMER_KINDS.get(0))) {
            ReadOnly.unless(mayChange, action("contacts.customer.promote", VaadinIcon.CHECK, this::promote), labels());
        }
        if (access.may(CustomerService.DELETE)) {
            ReadOnly.unless(mayChange, action("contacts.delete", VaadinIcon.TRASH, this::delete), labels());
        }
        if (access.may(CustomerService.WRITE)) {
            ReadOnly.unless(
                    mayChange,
                    primary("contacts.edit", VaadinIcon.EDIT, () -> go(Paths.customer(customer.id()) + "/edit")),
                    labels());
        }
    }

    /** From a potential customer to a customer (C1). */
    private void promote() {
        UI ui = getUI().orElseThrow();
        kind(Choices.CUSTOMER_KINDS.get(1));
        show(ui, customer.id());
        Notices.undo(
                () -> {
                    customer = customers.get(customer.id());
                    kind(Choices.CUSTOMER_KINDS.get(0));
                    show(ui, customer.id());
                },
                "contacts.customer.promoted",
                customer.name());
    }

    private void kind(String kind) {
        customers.update(customer.id(), customer.version(), Drafts.with(customer.draft(), Map.of("kind", kind)));
    }

    /** Who has given a customer away perhaps sees it no more. */
    private void transfer() {
        UI ui = getUI().orElseThrow();
        String id = customer.id();
        dialogs.transfer(CustomerBatch.of(id), customer.name(), () -> show(ui, id));
    }

    private void show(UI ui, String id) {
        if (!isVisible(id)) {
            ui.navigate(Paths.CUSTOMERS);
        } else if (ui.getActiveViewLocation().getPath().equals(Paths.customer(id))) {
            ui.refreshCurrentRoute(false);
        } else {
            ui.navigate(Paths.customer(id));
        }
    }

    private boolean isVisible(String id) {
        try {
            customers.get(id);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    private void delete() {
        List<String> ids = List.of(customer.id());
        customers.delete(ids);
        var ui = getUI().orElseThrow();
        go(Paths.CUSTOMERS);
        Notices.undo(
                () -> {
                    customers.restore(ids);
                    ui.navigate(Paths.customer(ids.get(0)));
                },
                "contacts.customer.deleted",
                customer.name());
    }
}

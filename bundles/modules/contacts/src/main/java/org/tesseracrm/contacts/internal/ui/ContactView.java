package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.contacts.internal.service.ContactType;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordPage;
import org.tesseracrm.core.ui.RecordTools;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.Section;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.ReadOnly;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A contact. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS + Paths.ONE)
public final class ContactView extends RecordPage implements View, BeforeEnterObserver {
    /** The slot of tabs that other modules bring. */
    private static final String SLOT = "contact";

    private final ContactService contacts;
    private final Access access;
    private final Contributions contributions;
    private final RecordTools tools;
    private final ChoiceWords words;
    private final CustomFieldsUi own;
    private ContactRecord contact;

    @Activate
    public ContactView(
            @Reference ContactService contacts,
            @Reference Access access,
            @Reference Contributions contributions,
            @Reference RecordTools tools,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        this.words = words;
        this.own = own;
        this.contacts = contacts;
        this.access = access;
        this.contributions = contributions;
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        contact = contacts.get(event.getRouteParameters().get("id").orElse(""));
        titleText(contact.name());
        fact("contacts.contact.customer", contact.customerName());
        fact("contacts.contact.title", contact.title());
        fact("contacts.contact.mobile", Words.phone(contact.mobile()));
        fact("contacts.customer.owner", contact.ownerName());
        sections();
        own.show(ContactType.ID, contact.id(), contact.custom(), this::section);
        if (contact.deletedAt() == null) {
            back(Paths.CONTACTS, "contacts.contacts");
            actions();
            tabs(contributions, SLOT, contact.id());
            history(tools, ContactType.ID, contact.id());
        } else {
            back(RecycleBin.path(ContactType.ID), "contacts.bin");
            new BinActions(contacts::restore, contacts::purge, "contacts.contact")
                    .on(this::action, contact.id(), contact.name(), Paths.contact(contact.id()), this::go);
        }
    }

    private void sections() {
        section("contacts.section.basics")
                .field("contacts.contact.name", contact.name())
                .link("contacts.contact.customer", contact.customerName(), Paths.customer(contact.customerId()))
                .field("contacts.contact.title", contact.title())
                .field("contacts.contact.department", contact.department())
                .field("contacts.contact.role", () -> words.label(ContactsDictionaries.ROLE, contact.role()))
                .field(
                        "contacts.contact.category",
                        () -> words.label(ContactsDictionaries.CATEGORY, contact.category()))
                .field("contacts.contact.primary", () -> contact.primary() ? Ui.text("contacts.yes") : "")
                .field("contacts.contact.birthday", () -> Ui.formats().date(contact.birthday()));
        Section reach = section("contacts.section.reach")
                .outside("contacts.contact.mobile", Words.phone(contact.mobile()), Words.tel(contact.mobile()))
                .outside("contacts.contact.phone", Words.phone(contact.phone()), Words.tel(contact.phone()))
                .outside("contacts.contact.email", contact.email(), "mailto:" + contact.email())
                .field("contacts.contact.wechat", contact.wechat());
        PartSections.reach(contact.reach(), words, reach);
        PartSections.dates(contact.dates(), words, this::section);
        section("contacts.section.notes").field("contacts.contact.notes", contact.notes());
        section("contacts.section.history")
                .field("contacts.createdAt", () -> Ui.formats().dateTime(contact.createdAt()))
                .field("contacts.createdBy", contact.createdByName())
                .field("contacts.updatedAt", () -> Ui.formats().dateTime(contact.updatedAt()))
                .field("contacts.updatedBy", contact.updatedByName());
    }

    private void actions() {
        boolean mayChange = contacts.right(contact.id()) == Right.WRITE;
        if (!mayChange) {
            fact("core.ui.myRight", () -> Ui.text("core.ui.share.right.READ"));
        }
        if (access.may(ContactService.DELETE)) {
            ReadOnly.unless(mayChange, action("contacts.delete", VaadinIcon.TRASH, this::delete), labels());
        }
        if (access.may(ContactService.WRITE)) {
            ReadOnly.unless(
                    mayChange,
                    primary("contacts.edit", VaadinIcon.EDIT, () -> go(Paths.contact(contact.id()) + "/edit")),
                    labels());
        }
    }

    private void delete() {
        List<String> ids = List.of(contact.id());
        contacts.delete(ids);
        var ui = getUI().orElseThrow();
        go(Paths.CONTACTS);
        Notices.undo(
                () -> {
                    contacts.restore(ids);
                    ui.navigate(Paths.contact(ids.get(0)));
                },
                "contacts.contact.deleted",
                contact.name());
    }
}

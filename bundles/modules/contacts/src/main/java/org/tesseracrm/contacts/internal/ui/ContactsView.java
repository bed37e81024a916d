package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.contacts.internal.service.ContactType;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.RecipientService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomColumn;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.ExportTool;
import org.tesseracrm.core.ui.ListFilter;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.ListTools;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.QueryFields;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The contacts of the customers one may see. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS)
@Navigation(
        label = "contacts.contacts",
        icon = "vaadin:users",
        group = "sales",
        order = 110,
        permission = ContactService.READ,
        roles = {"SALES", "SERVICE", "REPAIR", "MARKETING"})
public final class ContactsView extends ListPage<ContactRecord> implements View {

    @Activate
    public ContactsView(
            @Reference ContactService contacts,
            @Reference Access access,
            @Reference ListTools tools,
            @Reference ExportTool exports,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi fields) {
        super(contacts::list, ContactRecord::id, contact -> Paths.contact(contact.id()));
        title("contacts.contacts");
        nameColumn("name", "contacts.contact.name", ContactRecord::name);
        column("customerName", "contacts.contact.customer", ContactRecord::customerName)
                .setFlexGrow(2);
        column("title", "contacts.contact.title", ContactRecord::title).setSortable(false);
        column("role", "contacts.contact.role", each -> words.label(ContactsDictionaries.ROLE, each.role()))
                .setSortable(false);
        column("mobile", "contacts.contact.mobile", contact -> Words.phone(contact.mobile()))
                .setSortable(false);
        column("email", "contacts.contact.email", ContactRecord::email).setSortable(false);
        timeColumn("updatedAt", "contacts.updatedAt", ContactRecord::updatedAt);
        more(words);
        List<CustomColumn> own = fields.columns(ContactType.ID);
        own(own, ContactRecord::custom);
        previewed("customerId", "title", "mobile", "phone", "email", "wechat", "role");
        personal(
                tools,
                ContactType.ID,
                new QueryFields(contacts::listFields, "contacts.contact")
                        .own(own)
                        .choices("role", words, ContactsDictionaries.ROLE)
                        .choices("category", words, ContactsDictionaries.CATEGORY)
                        .label("customerName", "contacts.contact.customer")
                        .label("ownerId", "contacts.customer.owner")
                        .label("createdAt", "contacts.createdAt")
                        .label("updatedAt", "contacts.updatedAt")
                        .pick("ownerId", tools.people())::get);
        fact(ContactRecord::customerName);
        fact(ContactRecord::title);
        fact(contact -> Words.phone(contact.mobile()));
        filter(new ListFilter("primary", "contacts.contact.primary", "primary==true"));
        words.filters(this, "role", ContactsDictionaries.ROLE);
        exportable(exports, Paths.CONTACTS);
        batchAction(
                "contacts.labels",
                VaadinIcon.PRINT,
                selection -> Notices.attempt(() -> go(Paths.labels(
                        "contacts", selection.ids(contacts::list, ContactRecord::id, RecipientService.MOST)))));
        actions(access);
    }

    /** Seen by who chooses them. */
    private void more(ChoiceWords words) {
        hideAtFirst(column("department", "contacts.contact.department", ContactRecord::department)
                .setSortable(false));
        hideAtFirst(column("phone", "contacts.contact.phone", contact -> Words.phone(contact.phone()))
                .setSortable(false));
        hideAtFirst(column("wechat", "contacts.contact.wechat", ContactRecord::wechat)
                .setSortable(false));
        hideAtFirst(column(
                        "category",
                        "contacts.contact.category",
                        each -> words.label(ContactsDictionaries.CATEGORY, each.category()))
                .setSortable(false));
        hideAtFirst(column("birthday", "contacts.contact.birthday", ContactsView::birthday));
        hideAtFirst(column("ownerId", "contacts.customer.owner", ContactRecord::ownerName)
                .setSortable(false));
        hideAtFirst(timeColumn("createdAt", "contacts.createdAt", ContactRecord::createdAt));
    }

    private static String birthday(ContactRecord contact) {
        return contact.birthday() == null ? "" : Ui.formats().date(contact.birthday());
    }

    private void actions(Access access) {
        if (access.may(ContactService.DELETE)) {
            action("contacts.bin", VaadinIcon.TRASH, () -> go(RecycleBin.path(ContactType.ID)));
        }
        if (access.may(ContactService.IMPORT)) {
            action("contacts.import", VaadinIcon.UPLOAD, () -> go(Paths.CONTACTS + Paths.IMPORT));
        }
        if (access.may(ContactService.WRITE)) {
            primary("contacts.contact.new", VaadinIcon.PLUS, () -> go(Paths.CONTACTS + Paths.NEW));
            empty(
                    VaadinIcon.USERS,
                    "contacts.contacts.empty",
                    "contacts.contacts.empty.hint",
                    button("contacts.contact.new", VaadinIcon.PLUS, () -> go(Paths.CONTACTS + Paths.NEW)));
        } else {
            empty(VaadinIcon.USERS, "contacts.contacts.empty", "contacts.contacts.empty.hint");
        }
    }
}

package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Deleted contacts. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS + Paths.BIN)
public final class ContactBinView extends ListPage<ContactRecord> implements View {

    @Activate
    public ContactBinView(@Reference ContactService contacts) {
        super(contacts::listDeleted, ContactRecord::id, contact -> "");
        title("contacts.contacts.bin");
        back(Paths.CONTACTS, "contacts.contacts");
        nameColumn("name", "contacts.contact.name", ContactRecord::name);
        column("customerName", "contacts.contact.customer", ContactRecord::customerName);
        timeColumn("deletedAt", "contacts.deletedAt", ContactRecord::deletedAt);
        BinActions actions = new BinActions(contacts::restore, contacts::purge, "contacts.contact");
        grid().addComponentColumn(contact -> BinButtons.of(actions, contact.id(), contact.name(), this::reload))
                .setAutoWidth(true)
                .setFlexGrow(0);
        fact(ContactRecord::customerName);
        fact(contact -> RelativeTime.of(contact.deletedAt()));
        empty(VaadinIcon.TRASH, "contacts.bin.empty", "contacts.bin.empty.hint");
    }
}

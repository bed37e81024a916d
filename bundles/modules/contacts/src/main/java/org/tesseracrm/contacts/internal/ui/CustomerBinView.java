package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Deleted customers. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS + Paths.BIN)
public final class CustomerBinView extends ListPage<CustomerRecord> implements View {

    @Activate
    public CustomerBinView(@Reference CustomerService customers) {
        super(customers::listDeleted, CustomerRecord::id, customer -> Paths.customer(customer.id()));
        title("contacts.customers.bin");
        back(Paths.CUSTOMERS, "contacts.customers");
        nameColumn("name", "contacts.customer.name", CustomerRecord::name);
        column("ownerId", "contacts.customer.owner", CustomerRecord::ownerName).setSortable(false);
        timeColumn("deletedAt", "contacts.deletedAt", CustomerRecord::deletedAt);
        BinActions actions = new BinActions(customers::restore, customers::purge, "contacts.customer");
        grid().addComponentColumn(customer -> BinButtons.of(actions, customer.id(), customer.name(), this::reload))
                .setAutoWidth(true)
                .setFlexGrow(0);
        fact(CustomerRecord::ownerName);
        fact(customer -> RelativeTime.of(customer.deletedAt()));
        empty(VaadinIcon.TRASH, "contacts.bin.empty", "contacts.bin.empty.hint");
    }
}

package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.contacts.internal.service.MergeService;
import org.tesseracrm.contacts.internal.service.PoolService;
import org.tesseracrm.contacts.internal.service.RecipientService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomColumn;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.ExportTool;
import org.tesseracrm.core.ui.ListFilter;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.ListSelection;
import org.tesseracrm.core.ui.ListTools;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.QueryFields;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerBatch;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The customers one may see. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS)
@Navigation(
        label = "contacts.customers",
        icon = "vaadin:office",
        group = "sales",
        order = 100,
        permission = CustomerService.READ,
        roles = {"SALES", "SERVICE", "REPAIR", "FINANCE", "MARKETING"})
public final class CustomersView extends ListPage<CustomerRecord> implements View {

    @Activate
    public CustomersView(
            @Reference CustomerService customers,
            @Reference Access access,
            @Reference CustomerDialogs dialogs,
            @Reference AllocationUi allocation,
            @Reference ListTools tools,
            @Reference ExportTool exports,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi fields) {
        super(customers::list, CustomerRecord::id, customer -> Paths.customer(customer.id()));
        title("contacts.customers");
        nameColumn("name", "contacts.customer.name", CustomerRecord::name);
        column("kind", "contacts.customer.kind", each -> words.label(ContactsDictionaries.KIND, each.kind()));
        column(
                "industry",
                "contacts.customer.industry",
                each -> words.label(ContactsDictionaries.INDUSTRY, each.industry()));
        column("city", "contacts.customer.city", Words::place);
        column("phone", "contacts.customer.phone", customer -> Words.phone(customer.phone()))
                .setSortable(false);
        column("ownerId", "contacts.customer.owner", CustomerRecord::ownerName).setSortable(false);
        timeColumn("updatedAt", "contacts.updatedAt", CustomerRecord::updatedAt);
        more(words);
        List<CustomColumn> own = fields.columns(CustomerType.ID);
        own(own, CustomerRecord::custom);
        previewed("kind", "ownerId", "phone", "email", "province", "city", "address", "industry");
        personal(tools, CustomerType.ID, query(customers, tools, words, own)::get);
        fact(each -> words.label(ContactsDictionaries.KIND, each.kind()));
        fact(each -> words.label(ContactsDictionaries.INDUSTRY, each.industry()));
        fact(Words::place);
        fact(CustomerRecord::ownerName);
        filters(access, words);
        exportable(exports, Paths.CUSTOMERS);
        actions(access);
        batches(customers, access, dialogs, allocation);
    }

    /** What people may ask of customers. */
    static QueryFields query(CustomerService customers, ListTools tools, ChoiceWords words, List<CustomColumn> own) {
        return new QueryFields(customers::listFields, "contacts.customer")
                .own(own)
                .choices("kind", words, ContactsDictionaries.KIND)
                .choices("source", words, ContactsDictionaries.SOURCE)
                .choices("industry", words, ContactsDictionaries.INDUSTRY)
                .label("ownerId", "contacts.customer.owner")
                .label("createdAt", "contacts.createdAt")
                .label("updatedAt", "contacts.updatedAt")
                .pick("ownerId", tools.people());
    }

    /** Seen by who chooses them. */
    private void more(ChoiceWords words) {
        hideAtFirst(column("shortName", "contacts.customer.shortName", CustomerRecord::shortName)
                .setSortable(false));
        hideAtFirst(
                column("type", "contacts.customer.type", CustomersView::type).setSortable(false));
        hideAtFirst(column(
                        "source",
                        "contacts.customer.source",
                        each -> words.label(ContactsDictionaries.SOURCE, each.source()))
                .setSortable(false));
        hideAtFirst(column("parentId", "contacts.customer.parent", CustomerRecord::parentName)
                .setSortable(false));
        hideAtFirst(column("email", "contacts.customer.email", CustomerRecord::email)
                .setSortable(false));
        hideAtFirst(column("website", "contacts.customer.website", CustomerRecord::website)
                .setSortable(false));
        hideAtFirst(column("address", "contacts.customer.address", CustomerRecord::address)
                .setSortable(false));
        hideAtFirst(numberColumn("employees", "contacts.customer.employees", CustomerRecord::employees));
        hideAtFirst(column("annualRevenue", "contacts.customer.annualRevenue", Words::money)
                .setTextAlign(ColumnTextAlign.END));
        hideAtFirst(column("foundedYear", "contacts.customer.foundedYear", CustomersView::founded));
        hideAtFirst(column("taxNumber", "contacts.customer.taxNumber", CustomerRecord::taxNumber)
                .setSortable(false));
        hideAtFirst(column("hot", "contacts.customer.hot", customer -> customer.hot() ? Ui.text("contacts.yes") : "")
                .setSortable(false));
        hideAtFirst(timeColumn("createdAt", "contacts.createdAt", CustomerRecord::createdAt));
    }

    private static String type(CustomerRecord customer) {
        return Words.choice("contacts.customer.type", customer.type());
    }

    private static String founded(CustomerRecord customer) {
        return customer.foundedYear() == null ? "" : customer.foundedYear().toString();
    }

    private void batches(CustomerService customers, Access access, CustomerDialogs dialogs, AllocationUi allocation) {
        if (dialogs.mayShare()) {
            batchAction(
                    "core.ui.share",
                    VaadinIcon.SHARE,
                    selection -> dialogs.share(batch(customers, selection), this::clearSelection));
        }
        if (dialogs.mayTransfer()) {
            batchAction(
                    "core.ui.transfer",
                    VaadinIcon.EXCHANGE,
                    selection -> dialogs.transfer(batch(customers, selection), "", this::reload));
        }
        if (allocation.mayAllocate()) {
            batchAction(
                    "contacts.allocate",
                    VaadinIcon.SPLIT,
                    selection -> allocation.allocate(batch(customers, selection), this::reload));
        }
        if (allocation.mayRecall()) {
            batchAction(
                    "contacts.pool.recall",
                    VaadinIcon.HANDS_UP,
                    selection -> Notices.attempt(() -> allocation.recall(
                            selection.ids(customers::list, CustomerRecord::id, PoolService.MOST), this::reload)));
        }
        batchAction(
                "contacts.labels",
                VaadinIcon.PRINT,
                selection -> Notices.attempt(() -> go(Paths.labels(
                        "customers", selection.ids(customers::list, CustomerRecord::id, RecipientService.MOST)))));
        if (access.may(MergeService.MERGE)) {
            batchAction("contacts.customer.merge", VaadinIcon.COMPRESS_SQUARE, this::merge);
        }
    }

    private void merge(ListSelection<CustomerRecord> selection) {
        List<String> ids = selection.rows().stream().map(CustomerRecord::id).toList();
        if (ids.size() < 2 || ids.size() > MergeService.MOST) {
            Notices.error("contacts.error.mergeSize", MergeService.MOST);
        } else {
            go(Paths.merge(ids));
        }
    }

    private static CustomerBatch batch(CustomerService customers, ListSelection<CustomerRecord> selection) {
        return CustomerBatch.of(selection, CustomerRecord::id, customers::ids);
    }

    private void filters(Access access, ChoiceWords words) {
        filter(new ListFilter(
                "mine",
                "contacts.customer.filter.mine",
                "ownerId==" + access.caller().userId()));
        filter(new ListFilter("hot", "contacts.customer.filter.hot", "hot==true"));
        words.filters(this, "kind", ContactsDictionaries.KIND);
    }

    private void actions(Access access) {
        if (access.may(CustomerService.DELETE)) {
            action("contacts.bin", VaadinIcon.TRASH, () -> go(RecycleBin.path(CustomerType.ID)));
        }
        if (access.may(CustomerService.IMPORT)) {
            action("contacts.import", VaadinIcon.UPLOAD, () -> go(Paths.CUSTOMERS + Paths.IMPORT));
        }
        if (access.may(CustomerService.WRITE)) {
            primary("contacts.customer.new", VaadinIcon.PLUS, () -> go(Paths.CUSTOMERS + Paths.NEW));
            empty(
                    VaadinIcon.OFFICE,
                    "contacts.customers.empty",
                    "contacts.customers.empty.hint",
                    button("contacts.customer.new", VaadinIcon.PLUS, () -> go(Paths.CUSTOMERS + Paths.NEW)));
        } else {
            empty(VaadinIcon.OFFICE, "contacts.customers.empty", "contacts.customers.empty.hint");
        }
    }
}

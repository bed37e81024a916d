package org.tesseracrm.contacts.internal.service;

import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.exports.RecordExport;
import org.tesseracrm.i18n.Messages;

/** Customers into files, which an import takes in again. */
@Component(service = ExportSource.class)
public final class CustomerExport extends RecordExport<CustomerRecord> {
    private final Access access;
    private final Messages messages;
    private final Dictionaries dictionaries;

    @Activate
    public CustomerExport(
            @Reference CustomerService customers,
            @Reference Access access,
            @Reference Messages messages,
            @Reference Dictionaries dictionaries,
            @Reference CustomFields custom) {
        super(CustomerImportTarget.ID, "contacts.customers", CustomerService.EXPORT, customers::list);
        this.access = access;
        this.messages = messages;
        this.dictionaries = dictionaries;
        field("name", CustomerRecord::name);
        field("shortName", CustomerRecord::shortName);
        field("kind", customer -> choice(ContactsDictionaries.KIND, customer.kind()));
        field("type", customer -> type(customer.type()));
        field("source", customer -> choice(ContactsDictionaries.SOURCE, customer.source()));
        field("industry", customer -> choice(ContactsDictionaries.INDUSTRY, customer.industry()));
        field("phone", CustomerRecord::phone);
        field("website", CustomerRecord::website);
        field("email", CustomerRecord::email);
        field("country", CustomerRecord::country);
        field("province", CustomerRecord::province);
        field("city", CustomerRecord::city);
        field("address", CustomerRecord::address);
        field("employees", CustomerRecord::employees);
        field(
                "annualRevenue",
                each -> each.annualRevenue() == null
                        ? null
                        : each.annualRevenue().amount());
        field(
                "currency",
                each -> each.annualRevenue() == null
                        ? null
                        : each.annualRevenue().currency());
        field("foundedYear", CustomerRecord::foundedYear);
        field("taxNumber", CustomerRecord::taxNumber);
        column("parentId", "contacts.customer.parent", CustomerRecord::parentName);
        column("ownerId", "contacts.customer.owner", CustomerRecord::ownerName);
        field("hot", customer -> customer.hot() ? "true" : "false");
        field("notes", CustomerRecord::notes);
        column("createdAt", "contacts.createdAt", CustomerRecord::createdAt);
        column("updatedAt", "contacts.updatedAt", CustomerRecord::updatedAt);
        own(custom, dictionaries, () -> access.caller().locale(), CustomerType.ID, CustomerRecord::custom);
    }

    private void field(String name, Function<CustomerRecord, Object> value) {
        column(name, "contacts.customer." + name, value);
    }

    private String type(String code) {
        return messages.text(access.caller().locale(), "contacts.customer.type." + code);
    }

    private String choice(String dictionary, String code) {
        return dictionaries.choices(dictionary).label(code, access.caller().locale());
    }
}

package org.tesseracrm.contacts.internal.service;

import java.util.List;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListField;

/** The lists of customers. Whatever is sortable has its index in the changelog. */
final class CustomerLists {
    private static final List<ListField<Customer>> FIELDS = List.of(
            ListField.<Customer>text("name", "name", Customer::getName).sortable(),
            ListField.text("shortName", "shortName", c -> c.values().shortName()),
            ListField.choice(
                    "type", "type", Choices.CUSTOMER_TYPES, c -> c.values().type()),
            ListField.text("phone", "phone", c -> c.values().phone()),
            ListField.text("website", "website", c -> c.values().website()),
            ListField.text("email", "email", c -> c.values().email()),
            ListField.text("country", "country", c -> c.values().country()),
            ListField.text("province", "province", c -> c.values().province()),
            ListField.<Customer>text("city", "city", c -> c.values().city()).sortable(),
            ListField.<Customer>integer(
                            "employees", "employees", c -> c.values().employees())
                    .sortable(),
            ListField.<Customer>decimal(
                            "annualRevenue", "revenue", c -> c.values().revenue())
                    .sortable(),
            ListField.<Customer>integer(
                            "foundedYear", "foundedYear", c -> c.values().foundedYear())
                    .sortable(),
            ListField.text("taxNumber", "taxNumber", c -> c.values().taxNumber()),
            ListField.id("parentId", "parentId", Customer::getParentId),
            ListField.id("ownerId", "ownerId", Customer::getOwnerId),
            ListField.flag("hot", "hot", c -> c.values().hot()),
            ListField.<Customer>instant("createdAt", "createdAt", Customer::getCreatedAt)
                    .sortable(),
            ListField.<Customer>instant("updatedAt", "updatedAt", Customer::getUpdatedAt)
                    .sortable());

    static final EntityList<Customer> LIVE =
            list().with("deleted", false).sortedBy("-updatedAt").build();

    static final EntityList<Customer> DELETED = list().with("deleted", true)
            .field(ListField.<Customer>instant("deletedAt", "deletedAt", Customer::getDeletedAt)
                    .sortable())
            .sortedBy("-deletedAt")
            .build();

    private CustomerLists() {}

    /** Fields whose choices are the company's own. */
    static List<ListField<Customer>> choices(CustomerChoices choices) {
        return List.of(
                ListField.<Customer>code("kind", "kind", choices.kinds().codes(), c -> c.values()
                                .kind())
                        .sortable(),
                ListField.code("source", "source", choices.sources().codes(), c -> c.values()
                        .source()),
                ListField.<Customer>code(
                                "industry", "industry", choices.industries().codes(), c -> c.values()
                                        .industry())
                        .sortable());
    }

    private static EntityList.Builder<Customer> list() {
        return EntityList.ofCustomers(Customer.class, "tenantId", "ownerId", "id")
                .id("id", Customer::getId)
                .search("searchText")
                .fields(FIELDS);
    }
}

package org.tesseracrm.core.internal.service.customer;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListField;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.SearchedTables;
import org.tesseracrm.core.internal.model.Customer;
import org.tesseracrm.core.internal.service.Queries;

/** Finds customers wherever one is to be chosen: by all that the module that keeps them has searched, else by their names. */
@Component(service = CustomerSearch.class)
public final class CustomerSearch {
    private static final int LONGEST = 200;

    private final ContributionSet<SearchedTables> tables;

    @Activate
    public CustomerSearch(@Reference Contributions contributions) {
        this.tables = contributions.of(SearchedTables.class);
    }

    @Deactivate
    void close() {
        tables.close();
    }

    List<Customer> find(EntityManager em, Caller caller, Visibility visible, String text, int limit) {
        EntityList.Builder<Customer> list = EntityList.ofCustomers(Customer.class, "tenantId", "ownerId", "id")
                .id("id", Customer::getId)
                .field(ListField.<Customer>text("name", "name", Customer::getName)
                        .sortable())
                .search("name")
                .with("deleted", false)
                .sortedBy("name");
        table().ifPresent(list::searchedBy);
        String wanted = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        ListRequest request = new ListRequest(wanted, "", "", Queries.limit(limit), "");
        return list.build().first(em, caller, visible, request);
    }

    private Optional<String> table() {
        return tables.all().stream()
                .flatMap(contribution -> contribution.lease().stream())
                .map(lease -> {
                    try (lease) {
                        return lease.get().customers();
                    }
                })
                .flatMap(Optional::stream)
                .findFirst();
    }
}

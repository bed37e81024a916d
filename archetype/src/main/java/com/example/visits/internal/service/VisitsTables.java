package com.example.visits.internal.service;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.customer.CustomerTables;

/** What follows a customer to another owner. */
@Component
public final class VisitsTables implements CustomerTables {
    @Override
    public Set<String> tables() {
        return Set.of("visits_visit");
    }
}

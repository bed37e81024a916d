package org.tesseracrm.core.api.demo;

import java.util.List;
import java.util.Map;

/**
 * The demo company's people.
 *
 * @param users sign-in name to id
 * @param sales ids of those who sell
 */
public record DemoCompany(Map<String, Long> users, List<Long> sales) {
    public DemoCompany {
        users = Map.copyOf(users);
        sales = List.copyOf(sales);
    }
}

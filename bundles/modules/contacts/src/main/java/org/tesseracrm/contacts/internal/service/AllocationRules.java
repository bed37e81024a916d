package org.tesseracrm.contacts.internal.service;

import java.util.List;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;

/** Who gets which customers where they are allocated by the company's rules (A17): the first that matches counts. */
public interface AllocationRules {
    /** To see and change the rules. */
    String MANAGE = "contacts.allocation.manage";

    List<Rule> list();

    /** Those in force, with the people who work here still; for whoever allocates. */
    List<Rule> active();

    Rule create(RuleDraft draft);

    Rule update(String id, long version, RuleDraft draft);

    void delete(String id);

    /** From now on in this order; what is not named comes last. */
    List<Rule> order(List<String> ids);

    /**
     * @param filter as in a list of customers; empty: for all
     * @param userIds 1 to 100
     */
    record RuleDraft(String name, String filter, List<String> userIds, Way way, boolean active) {}

    record Rule(
            String id,
            long version,
            String name,
            String filter,
            List<String> userIds,
            List<String> userNames,
            Way way,
            boolean active) {}
}

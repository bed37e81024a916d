package org.tesseracrm.core.api.demo;

import org.osgi.annotation.versioning.ConsumerType;

/** A module's believable records for the demo company: a contribution, asked once per company, in its own transaction. */
@ConsumerType
public interface DemoData {
    /** Lower comes first; customers are 100. */
    int order();

    /** Runs as the demo company's boss. */
    void create(DemoCompany company);
}

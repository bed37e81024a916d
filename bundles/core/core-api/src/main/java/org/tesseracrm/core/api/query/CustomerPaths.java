package org.tesseracrm.core.api.query;

import java.util.Objects;

/** Where a row says on which customer it hangs, and who owns that. */
record CustomerPaths(String owner, String customer) {
    CustomerPaths {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(customer, "customer");
    }
}

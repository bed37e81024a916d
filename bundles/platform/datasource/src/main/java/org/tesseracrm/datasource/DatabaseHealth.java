package org.tesseracrm.datasource;

import org.osgi.annotation.versioning.ProviderType;

/** Whether the database answers now. */
@ProviderType
public interface DatabaseHealth {
    /** Asks the database, past the pool; takes 3 seconds at most. */
    Status check();

    /** The reason is one sentence for the operator, empty when the database answers; it holds no password. */
    record Status(boolean reachable, String reason) {
        public static final Status UP = new Status(true, "");

        public static Status down(String reason) {
            return new Status(false, reason);
        }
    }
}

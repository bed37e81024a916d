package org.tesseracrm.core.internal.rest;

import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.rest.ListParams;

/** Query parameters of lists that are searched by text alone. */
final class Params {
    private Params() {}

    /** @throws org.tesseracrm.rest.ProblemException 422 where it is no number from 1 to 500 */
    static int limit(String limit) {
        ListParams params = new ListParams();
        params.limit = limit;
        return params.limit(ListRequest.MAX_LIMIT);
    }
}

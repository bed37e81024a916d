package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.List;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.Sharing.Missing;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;

/** Who could not do that with a customer, and why. */
interface MissingRights {
    /** By name. */
    List<Missing> of(Held customer, Collection<Colleague> people, Right right);
}

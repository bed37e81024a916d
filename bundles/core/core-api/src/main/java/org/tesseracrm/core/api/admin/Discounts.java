package org.tesseracrm.core.api.admin;

import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The greatest discount that somebody may give (A9), as an administrator set it with {@link Users.Profile#discountLimit}. */
@ProviderType
public interface Discounts {
    /** The caller's, in percent from 0 to 100; empty: no limit. The boss and the installation itself have none. */
    Optional<BigDecimal> limit();

    /**
     * The same for a colleague.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where he is not of the caller's company
     */
    Optional<BigDecimal> limitOf(long userId);
}

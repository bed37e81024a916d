package org.tesseracrm.core.internal.service.admin;

import java.math.BigDecimal;
import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;

/** Follows within minutes. */
@Component
public final class DiscountsImpl implements Discounts {
    @Override
    public Optional<BigDecimal> limit() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<BigDecimal> limitOf(long u) {
        throw new UnsupportedOperationException("not yet");
    }
}

package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.AddressLimit;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.i18n.Text;

/** One count for all ways in, on this node. */
@Component
public final class AddressLimitImpl implements AddressLimit {
    private static final int FAILURES_AT_ONCE = 60;
    private static final Duration REFILL = Duration.ofSeconds(2);

    private final FailureLimit failures;

    @Activate
    public AddressLimitImpl() {
        this(new FailureLimit(FAILURES_AT_ONCE, REFILL, Clock.systemUTC()));
    }

    AddressLimitImpl(FailureLimit failures) {
        this.failures = failures;
    }

    @Override
    public void require(String address) {
        failures.wait(address).ifPresent(wait -> {
            throw new TooManyException(Text.of("core.rest.signInLimit"), wait);
        });
    }

    @Override
    public void failed(String address) {
        failures.failed(address);
    }
}

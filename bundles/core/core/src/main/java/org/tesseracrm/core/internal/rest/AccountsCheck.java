package org.tesseracrm.core.internal.rest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Readiness;
import org.tesseracrm.rest.HealthCheck;

/** Whether somebody can sign in, in {@code /health/ready}. */
@Component
public final class AccountsCheck implements HealthCheck {
    private final Readiness readiness;

    @Activate
    public AccountsCheck(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Health check() {
        return readiness.waitingFor().map(what -> new Health(false, what)).orElse(new Health(true, "can sign in"));
    }
}

package org.tesseracrm.core.internal.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/** The zone of the caller's company, read every few seconds at most. */
@Component
public final class CompanyZoneImpl implements CompanyZone {
    private final Access access;
    private final Recent<Long, ZoneId> zones;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CompanyZoneImpl(@Reference Access access, @Reference Store store) {
        this.access = access;
        this.zones = new Recent<>(
                Duration.ofSeconds(5),
                tenant -> store.required(em -> em.find(Tenant.class, tenant).zone()),
                store::isUnderWay);
    }

    @Override
    public ZoneId zone() {
        return zones.get(access.caller().tenantId());
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}

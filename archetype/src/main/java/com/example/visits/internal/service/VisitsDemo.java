package com.example.visits.internal.service;

import org.tesseracrm.core.api.record.Stamp;
import com.example.visits.internal.model.VisitEntity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.demo.DemoData;

/** Records for the demo company, made once; with them the module is switched on there. */
@Component
public final class VisitsDemo implements DemoData {
    private static final List<String> TITLES = List.of("新设备试运行", "年度框架协议", "现场勘察", "售后回访", "样品确认", "付款安排");
    private static final int RECORDS = 24;

    private final Access access;
    private final CompanyZone zone;
    private final CustomerRegistry customers;
    private final VisitStore store;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public VisitsDemo(
            @Reference Access access,
            @Reference CompanyZone zone,
            @Reference CustomerRegistry customers,
            @Reference VisitStore store) {
        this.access = access;
        this.zone = zone;
        this.customers = customers;
        this.store = store;
    }

    @Override
    public int order() {
        return 1_000;
    }

    @Override
    public void create(DemoCompany company) {
        LocalDate today = zone.today();
        long tenant = access.caller().tenantId();
        List<CustomerRegistry.Entry> found = customers.search("", RECORDS);
        store.transaction(() -> {
            for (int i = 0; i < found.size(); i++) {
                CustomerRegistry.Entry customer = found.get(i);
                Stamp stamp = new Stamp(tenant, customer.ownerId(), clock.instant());
                store.add(new VisitEntity(
                        stamp,
                        customer.id(),
                        customer.ownerId(),
                        new VisitEntity.Values(TITLES.get(i % TITLES.size()), today.plusDays(i % 20L - 5), null)));
            }
            return null;
        });
    }
}

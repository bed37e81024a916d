package org.tesseracrm.announcements.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.demo.DemoData;
import org.tesseracrm.core.api.record.Stamp;

/** What a trading company tells its people in the course of some months; the older it is, the more have read it. */
@Component
public final class AnnouncementDemo implements DemoData {
    private final Access access;
    private final CompanyZone zone;
    private final AnnouncementStore store;

    @Activate
    public AnnouncementDemo(@Reference Access access, @Reference CompanyZone zone, @Reference AnnouncementStore store) {
        this.access = access;
        this.zone = zone;
        this.store = store;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public void create(DemoCompany company) {
        Instant now = Instant.now();
        long tenant = access.caller().tenantId();
        List<Map.Entry<String, Long>> readers = new ArrayList<>(company.users().entrySet());
        readers.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
        store.transaction(() -> {
            for (DemoTexts.Told told : DemoTexts.ALL) {
                long author = company.users()
                        .getOrDefault(told.author(), access.caller().userId());
                Instant at = at(now, told.daysAgo(), told.time());
                add(told, new Stamp(tenant, author, at), readers, now);
            }
            return null;
        });
    }

    private void add(DemoTexts.Told told, Stamp stamp, List<Map.Entry<String, Long>> readers, Instant now) {
        Instant until = told.validDays() == 0
                ? null
                : stamp.at()
                        .atZone(zone.zone())
                        .toLocalDate()
                        .plusDays(told.validDays())
                        .atStartOfDay(zone.zone())
                        .toInstant();
        Announcement row = new Announcement(stamp, told.title(), told.body(), told.pinned(), until);
        store.add(row);
        if (told.draft()) {
            return;
        }
        row.publish(stamp);
        store.flush();
        store.addReceipt(row.getId(), stamp);
        for (int i = 0; i < readers.size(); i++) {
            // hours after it was told: some at once, some days later, and some not yet
            long hours = (i * 37L + told.title().length() * 11L) % 96 + 1;
            Instant readAt = stamp.at().plus(Duration.ofMinutes(hours * 53));
            if (readAt.isBefore(now)) {
                store.addReceipt(
                        row.getId(), new Stamp(stamp.tenantId(), readers.get(i).getValue(), readAt));
            }
        }
    }

    private Instant at(Instant now, int daysAgo, LocalTime time) {
        Instant at = now.atZone(zone.zone())
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(time)
                .atZone(zone.zone())
                .toInstant();
        return at.isBefore(now) ? at : now.minus(Duration.ofMinutes(20));
    }
}

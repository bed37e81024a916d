package org.tesseracrm.announcements.internal.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.announcements.internal.model.State;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Where announcements are written: each change in a transaction with its audit entry, and the news once it is committed. */
final class AnnouncementDesk {
    private final Access access;
    private final AnnouncementStore store;
    private final AuditLog audit;
    private final AnnouncementNews news;
    private final Clock clock;

    AnnouncementDesk(Access access, AnnouncementStore store, AuditLog audit, AnnouncementNews news, Clock clock) {
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    Announcement create(AnnouncementDraft draft) {
        Announcement row = new Announcement(stamp(), draft.title(), draft.body(), draft.pinned(), draft.validUntil());
        store.add(row);
        record("created", row, Map.of());
        store.flush();
        return row;
    }

    Announcement update(String id, long version, AnnouncementDraft draft) {
        return change(id, OptionalLong.of(version), (row, stamp) -> {
            Map<String, String[]> changes = changes(AnnouncementRecords.draft(row), draft);
            if (!changes.isEmpty()) {
                row.write(stamp, draft.title(), draft.body(), draft.pinned(), draft.validUntil());
                record("updated", row, changes);
            }
        });
    }

    Announcement publish(String id, OptionalLong version) {
        return change(id, version, (row, stamp) -> {
            if (row.getState() == State.PUBLISHED) {
                throw new ConflictException(Text.of("announcements.error.published"));
            }
            if (row.getValidUntil() != null && !row.getValidUntil().isAfter(stamp.at())) {
                throw InvalidInputException.of("validUntil", "past", Text.of("announcements.error.past"));
            }
            row.publish(stamp);
            store.removeReceipts(row.getId());
            store.addReceipt(row.getId(), stamp);
            record("published", row, Map.of());
        });
    }

    Announcement withdraw(String id, OptionalLong version) {
        return change(id, version, (row, stamp) -> {
            if (row.getState() != State.PUBLISHED) {
                throw new ConflictException(Text.of("announcements.error.notPublished"));
            }
            row.withdraw(stamp);
            record("withdrawn", row, Map.of());
        });
    }

    void delete(Collection<String> ids) {
        changeAll(ids, false, (row, stamp) -> {
            row.delete(stamp);
            record("deleted", row, Map.of());
        });
    }

    void restore(Collection<String> ids) {
        changeAll(ids, true, (row, stamp) -> {
            row.restore(stamp);
            record("restored", row, Map.of());
        });
    }

    void purge(Collection<String> ids) {
        changeAll(ids, true, (row, stamp) -> {
            record("purged", row, Map.of());
            store.remove(row);
        });
    }

    private Announcement change(String id, OptionalLong version, BiConsumer<Announcement, Stamp> work) {
        Announcement row = locked(Ids.parse(id), false);
        version.ifPresent(row::expect);
        work.accept(row, stamp());
        store.flush();
        tellAll();
        return row;
    }

    private void changeAll(Collection<String> ids, boolean inBin, BiConsumer<Announcement, Stamp> work) {
        List<Announcement> rows = new ArrayList<>();
        // in one order, so that two who do this at once wait for each other instead of blocking each other
        new TreeSet<>(ids.stream().map(Ids::parse).toList()).forEach(id -> rows.add(locked(id, inBin)));
        Stamp stamp = stamp();
        rows.forEach(row -> work.accept(row, stamp));
        tellAll();
    }

    private Announcement locked(long id, boolean inBin) {
        return store.lock(id).filter(row -> row.isDeleted() == inBin).orElseThrow(NotFoundException::new);
    }

    private void tellAll() {
        long tenant = access.caller().tenantId();
        store.afterCommit(() -> news.tell(new AnnouncementNews.Announced(tenant)));
    }

    private void record(String verb, Announcement row, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(
                "announcements.announcement." + verb, Long.toString(row.getId()), row.getTitle(), changes));
    }

    private static Map<String, String[]> changes(AnnouncementDraft before, AnnouncementDraft after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        put(changes, "title", before.title(), after.title());
        put(changes, "body", before.body(), after.body());
        put(changes, "pinned", before.pinned(), after.pinned());
        put(changes, "validUntil", before.validUntil(), after.validUntil());
        return changes;
    }

    private static void put(Map<String, String[]> changes, String field, Object before, Object after) {
        String[] pair = {before == null ? "" : before.toString(), after == null ? "" : after.toString()};
        if (!pair[0].equals(pair[1])) {
            changes.put(field, pair);
        }
    }

    private Stamp stamp() {
        Caller caller = access.caller();
        return Stamp.of(caller, clock.instant());
    }
}

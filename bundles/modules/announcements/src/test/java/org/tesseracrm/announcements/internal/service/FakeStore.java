package org.tesseracrm.announcements.internal.service;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.announcements.internal.model.State;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** Tables in memory; what is to run after the commit runs when the outermost transaction has ended well. */
final class FakeStore implements AnnouncementStore {
    private final Access access;
    private final Map<Long, Announcement> rows = new TreeMap<>();
    private final Map<Long, Map<Long, Instant>> receipts = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private int depth;

    FakeStore(Access access) {
        this.access = access;
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        depth++;
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (--depth == 0) {
                List<Runnable> due = done ? List.copyOf(afterwards) : List.of();
                afterwards.clear();
                due.forEach(Runnable::run);
            }
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        afterwards.add(action);
    }

    private Stream<Announcement> mine() {
        return rows.values().stream()
                .filter(row -> row.getTenantId() == access.caller().tenantId());
    }

    @Override
    public Page<Announcement> page(Shelf shelf, ListRequest request) {
        List<Announcement> found = mine().filter(row -> row.isDeleted() == (shelf == Shelf.BIN))
                .filter(row -> shelf != Shelf.PUBLISHED || row.getState() == State.PUBLISHED)
                .limit(request.limit())
                .toList();
        return new Page<>(found, null, new Page.Total(found.size(), Page.Relation.eq));
    }

    @Override
    public Optional<Announcement> find(long id) {
        return mine().filter(row -> row.getId() == id).findFirst();
    }

    @Override
    public Optional<Announcement> lock(long id) {
        return find(id);
    }

    @Override
    public void add(Announcement announcement) {
        rows.put(announcement.getId(), announcement);
    }

    /** A new version for whoever is written, as the database has it. */
    @Override
    public void flush() {
        rows.values().forEach(FakeStore::nextVersion);
    }

    private static void nextVersion(Announcement row) {
        try {
            Field version = CompanyRow.class.getDeclaredField("version");
            version.setAccessible(true);
            version.setLong(row, row.getVersion() + 1);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void remove(Announcement announcement) {
        rows.remove(announcement.getId());
        receipts.remove(announcement.getId());
    }

    @Override
    public List<Announcement> unread(long userId, Instant at, int limit) {
        return mine().filter(row -> !row.isDeleted() && row.getState() == State.PUBLISHED)
                .filter(row ->
                        row.getValidUntil() == null || row.getValidUntil().isAfter(at))
                .filter(row -> !readers(row.getId()).containsKey(userId))
                .sorted(Comparator.comparing(Announcement::isPinned)
                        .thenComparing(Announcement::getPublishedAt)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int countUnread(long userId, Instant at, int limit) {
        return unread(userId, at, limit).size();
    }

    @Override
    public Map<Long, Instant> readTimes(Collection<Long> announcementIds, long userId) {
        return announcementIds.stream()
                .filter(id -> readers(id).containsKey(userId))
                .collect(Collectors.toMap(id -> id, id -> readers(id).get(userId)));
    }

    @Override
    public Map<Long, Instant> readers(long announcementId) {
        return receipts.getOrDefault(announcementId, Map.of());
    }

    @Override
    public boolean addReceipt(long announcementId, Stamp reader) {
        return receipts.computeIfAbsent(announcementId, id -> new LinkedHashMap<>())
                        .putIfAbsent(reader.by(), reader.at())
                == null;
    }

    @Override
    public void removeReceipts(long announcementId) {
        receipts.remove(announcementId);
    }
}

package org.tesseracrm.announcements.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.announcements.internal.model.State;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadBy;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadersOf;
import org.tesseracrm.announcements.internal.service.AnnouncementStore.Shelf;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Permission first, then one transaction. */
@Component
public final class AnnouncementServiceImpl implements AnnouncementService {
    private final Access access;
    private final AnnouncementStore store;
    private final People people;
    private final AnnouncementNews news;
    private final Clock clock;
    private final AnnouncementRecords records;
    private final AnnouncementDesk desk;

    @Activate
    public AnnouncementServiceImpl(
            @Reference Access access,
            @Reference AnnouncementStore store,
            @Reference People people,
            @Reference AuditLog audit,
            @Reference AnnouncementNews news) {
        this(access, store, people, audit, news, Clock.systemUTC());
    }

    AnnouncementServiceImpl(
            Access access, AnnouncementStore store, People people, AuditLog audit, AnnouncementNews news, Clock clock) {
        this.access = access;
        this.store = store;
        this.people = people;
        this.news = news;
        this.clock = clock;
        records = new AnnouncementRecords(store, people);
        desk = new AnnouncementDesk(access, store, audit, news, clock);
    }

    @Override
    public Page<AnnouncementLine> list(ListRequest request) {
        access.require(READ);
        return page(access.may(WRITE) ? Shelf.ALL : Shelf.PUBLISHED, request);
    }

    @Override
    public Page<AnnouncementLine> listDeleted(ListRequest request) {
        access.require(DELETE);
        return page(Shelf.BIN, request);
    }

    private Page<AnnouncementLine> page(Shelf shelf, ListRequest request) {
        return store.transaction(() -> {
            Page<Announcement> page = store.page(shelf, request);
            return page.with(records.lines(page.items(), me()));
        });
    }

    @Override
    public AnnouncementRecord get(String id) {
        access.require(READ);
        return record(() -> visible(id));
    }

    @Override
    public AnnouncementRecord create(AnnouncementDraft draft) {
        access.require(WRITE);
        AnnouncementDraft clean = DraftRules.check(draft);
        return record(() -> desk.create(clean));
    }

    @Override
    public AnnouncementRecord update(String id, long version, AnnouncementDraft draft) {
        access.require(WRITE);
        AnnouncementDraft clean = DraftRules.check(draft);
        return record(() -> desk.update(id, version, clean));
    }

    @Override
    public AnnouncementRecord publish(String id, OptionalLong version) {
        access.require(WRITE);
        return record(() -> desk.publish(id, version));
    }

    @Override
    public AnnouncementRecord withdraw(String id, OptionalLong version) {
        access.require(WRITE);
        return record(() -> desk.withdraw(id, version));
    }

    private AnnouncementRecord record(Supplier<Announcement> work) {
        return store.transaction(() -> records.record(work.get(), me()));
    }

    @Override
    public void markRead(String id) {
        access.require(READ);
        Caller caller = access.caller();
        run(() -> {
            Announcement row = visible(id);
            if (row.isDeleted() || row.getState() != State.PUBLISHED) {
                throw new ConflictException(Text.of("announcements.error.notPublished"));
            }
            if (store.addReceipt(row.getId(), Stamp.of(caller, clock.instant()))) {
                store.afterCommit(() -> {
                    news.tell(new ReadBy(caller.tenantId(), caller.userId()));
                    news.tell(new ReadersOf(caller.tenantId(), row.getId()));
                });
            }
        });
    }

    @Override
    public Receipts receipts(String id, boolean read, int limit, String cursor) {
        access.require(WRITE);
        return store.transaction(() -> new ReceiptList(store.readers(visible(id).getId()), people.everybody(), read)
                .page(limit, cursor, people));
    }

    @Override
    public Unread unread(int limit) {
        access.require(READ);
        Instant now = clock.instant();
        return store.transaction(() -> new Unread(
                store.countUnread(me(), now, Unread.COUNT_LIMIT), records.lines(store.unread(me(), now, limit), me())));
    }

    @Override
    public void delete(Collection<String> ids) {
        access.require(DELETE);
        run(() -> desk.delete(ids));
    }

    @Override
    public void restore(Collection<String> ids) {
        access.require(DELETE);
        run(() -> desk.restore(ids));
    }

    @Override
    public void purge(Collection<String> ids) {
        access.require(DELETE);
        run(() -> desk.purge(ids));
    }

    private void run(Runnable work) {
        store.transaction(() -> {
            work.run();
            return null;
        });
    }

    private Announcement visible(String id) {
        return store.find(Ids.parse(id)).filter(this::isVisible).orElseThrow(NotFoundException::new);
    }

    private boolean isVisible(Announcement row) {
        if (row.isDeleted()) {
            return access.may(DELETE);
        }
        return row.getState() == State.PUBLISHED || access.may(WRITE);
    }

    private long me() {
        return access.caller().userId();
    }
}

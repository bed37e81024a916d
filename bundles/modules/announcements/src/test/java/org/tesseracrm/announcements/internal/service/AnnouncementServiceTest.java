package org.tesseracrm.announcements.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Announced;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadBy;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadersOf;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Topic;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.api.query.ListRequest;

class AnnouncementServiceTest {
    private static final ListRequest FIRST = ListRequest.first(50);
    private static final OptionalLong ANY = OptionalLong.empty();

    private final FakeAccess access = new FakeAccess();
    private final FakePeople people = new FakePeople(5);
    private final List<AuditLog.Entry> audit = new ArrayList<>();
    private final List<Topic> told = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final AnnouncementService service =
            new AnnouncementServiceImpl(access, new FakeStore(access), people, audit::add, new ToldNews(), clock);

    @Test
    void aDraftIsSeenByAuthorsOnly() {
        String id = draft();

        assertEquals(1, service.list(FIRST).items().size());
        access.become(FakeAccess.reader(1, 2));
        assertEquals(0, service.list(FIRST).items().size());
        assertThrows(NotFoundException.class, () -> service.get(id));
        assertThrows(NotFoundException.class, () -> service.markRead(id));
    }

    @Test
    void whatIsPublishedIsSeenByTheCompanyAndByNoOther() {
        String id = published();

        access.become(FakeAccess.reader(1, 2));
        assertEquals("published", service.get(id).state());
        assertEquals("U1", service.get(id).publishedByName());
        access.become(FakeAccess.author(2, 2));
        assertThrows(NotFoundException.class, () -> service.get(id));
        assertThrows(NotFoundException.class, () -> service.withdraw(id, ANY));
        assertEquals(0, service.list(FIRST).items().size());
    }

    @Test
    void onlyAuthorsWrite() {
        String id = published();
        int before = audit.size();

        access.become(FakeAccess.reader(1, 2));
        assertThrows(ForbiddenException.class, () -> service.create(words("a")));
        assertThrows(ForbiddenException.class, () -> service.update(id, 1, words("a")));
        assertThrows(ForbiddenException.class, () -> service.withdraw(id, ANY));
        assertThrows(ForbiddenException.class, () -> service.receipts(id, true, 50, ""));
        assertThrows(ForbiddenException.class, () -> service.delete(List.of(id)));
        assertThrows(ForbiddenException.class, () -> service.listDeleted(FIRST));
        assertEquals(before, audit.size());
    }

    @Test
    void publishingTellsOnceItIsDone() {
        String id = draft();
        told.clear();

        assertThrows(StaleVersionException.class, () -> service.publish(id, OptionalLong.of(99)));
        assertEquals(List.of(), told);
        service.publish(id, ANY);
        assertEquals(List.of(new Announced(1)), told);
        assertThrows(ConflictException.class, () -> service.publish(id, ANY));
    }

    @Test
    void theAuthorHasReadWhatHePublished() {
        String id = published();

        assertEquals(0, service.unread(5).count());
        assertNotNull(service.get(id).readAt());
    }

    @Test
    void readingIsNotedOnce() {
        String id = published();
        access.become(FakeAccess.reader(1, 2));
        assertEquals(1, service.unread(5).count());
        assertTrue(service.list(FIRST).items().get(0).unread());
        told.clear();

        service.markRead(id);
        Instant first = service.get(id).readAt();
        clock.now = clock.now.plusSeconds(60);
        service.markRead(id);

        assertEquals(first, service.get(id).readAt());
        assertEquals(0, service.unread(5).count());
        assertEquals(List.of(new ReadBy(1, 2), new ReadersOf(1, Long.parseLong(id))), told);
    }

    @Test
    void receiptsSayWhoHasReadAndWhoHasNot() {
        String id = published();
        clock.now = clock.now.plusSeconds(60);
        access.become(FakeAccess.reader(1, 3));
        service.markRead(id);
        people.working.remove(3L);
        access.become(FakeAccess.author(1, 1));

        Receipts read = service.receipts(id, true, 50, "");
        Receipts not = service.receipts(id, false, 50, "");

        assertEquals(
                List.of("U3", "U1"),
                read.items().stream().map(Receipts.Person::name).toList());
        assertEquals(
                List.of("2", "4", "5"),
                not.items().stream().map(Receipts.Person::userId).toList());
        assertEquals(2, read.read());
        assertEquals(5, not.people());
    }

    @Test
    void whatIsWithdrawnGoesFromReadersAndBeginsAnewWhenPublishedAgain() {
        String id = published();
        access.become(FakeAccess.reader(1, 2));
        service.markRead(id);
        access.become(FakeAccess.author(1, 1));
        service.withdraw(id, ANY);
        assertEquals(2, service.receipts(id, true, 50, "").read());
        assertThrows(ConflictException.class, () -> service.withdraw(id, ANY));
        access.become(FakeAccess.reader(1, 2));
        assertThrows(NotFoundException.class, () -> service.get(id));

        access.become(FakeAccess.author(1, 1));
        service.publish(id, ANY);

        access.become(FakeAccess.reader(1, 2));
        assertNull(service.get(id).readAt());
        assertEquals(1, service.unread(5).count());
    }

    @Test
    void whatIsNoLongerValidIsNotBroughtToAttentionButStaysToBeRead() {
        access.become(FakeAccess.author(1, 1));
        Instant until = clock.now.plus(Duration.ofHours(1));
        String id =
                service.create(new AnnouncementDraft("a", "b", false, until)).id();
        service.publish(id, ANY);
        access.become(FakeAccess.reader(1, 2));
        assertEquals(1, service.unread(5).count());

        clock.now = until;

        assertEquals(0, service.unread(5).count());
        assertEquals(id, service.get(id).id());
    }

    @Test
    void whatIsPastIsNotPublished() {
        access.become(FakeAccess.author(1, 1));
        String id = service.create(new AnnouncementDraft("a", "b", false, clock.now))
                .id();

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> service.publish(id, ANY));

        assertEquals("validUntil", refused.errors().get(0).field());
        assertEquals("draft", service.get(id).state());
    }

    @Test
    void changesAreAuditedWithWhatChanged() {
        AnnouncementRecord made = service.get(draft());

        AnnouncementRecord changed = service.update(made.id(), made.version(), words("Other"));

        assertTrue(changed.version() > made.version());
        AuditLog.Entry entry = audit.get(audit.size() - 1);
        assertEquals("announcements.announcement.updated", entry.action());
        assertEquals(java.util.Set.of("title"), entry.changes().keySet());
        assertThrows(StaleVersionException.class, () -> service.update(made.id(), made.version(), words("Third")));
    }

    @Test
    void theRecycleBinTakesAndGives() {
        String id = published();

        service.delete(List.of(id));
        assertEquals(0, service.list(FIRST).items().size());
        assertEquals(1, service.listDeleted(FIRST).items().size());
        assertThrows(NotFoundException.class, () -> service.delete(List.of(id)));
        assertThrows(
                NotFoundException.class,
                () -> service.update(id, service.get(id).version(), words("x")));
        access.become(FakeAccess.reader(1, 2));
        assertThrows(NotFoundException.class, () -> service.get(id));
        assertEquals(0, service.unread(5).count());

        access.become(FakeAccess.author(1, 1));
        service.restore(List.of(id));
        assertEquals("published", service.get(id).state());
        assertThrows(NotFoundException.class, () -> service.purge(List.of(id)));
        service.delete(List.of(id));
        service.purge(List.of(id));
        assertThrows(NotFoundException.class, () -> service.get(id));
    }

    @Test
    void allOrNothingIsDeleted() {
        String id = draft();

        assertThrows(NotFoundException.class, () -> service.delete(List.of(id, "12345")));
        assertThrows(NotFoundException.class, () -> service.delete(List.of(id, "no id")));

        assertNull(service.get(id).deletedAt());
    }

    @Test
    void aPageOfNamesIsOneQuestion() {
        for (int i = 0; i < 10; i++) {
            draft();
        }
        people.asked = 0;

        service.list(FIRST);

        assertEquals(1, people.asked);
    }

    private String draft() {
        access.become(FakeAccess.author(1, 1));
        return service.create(words("Title")).id();
    }

    private String published() {
        String id = draft();
        service.publish(id, ANY);
        return id;
    }

    private static AnnouncementDraft words(String title) {
        return new AnnouncementDraft(title, "Body", false, null);
    }

    private final class ToldNews implements AnnouncementNews {
        @Override
        public Registration listen(Topic topic, Runnable listener) {
            return () -> {};
        }

        @Override
        public void tell(Topic topic) {
            told.add(topic);
        }
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

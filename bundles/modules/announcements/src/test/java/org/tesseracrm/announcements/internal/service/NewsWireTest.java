package org.tesseracrm.announcements.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Announced;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadBy;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Topic;
import org.tesseracrm.core.api.module.Registration;

class NewsWireTest {
    private static final Topic HERE = new Announced(1);

    private final NewsWire wire = new NewsWire();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void reachesThoseWhoListenToThatAndNoOthers() throws InterruptedException {
        AtomicInteger others = new AtomicInteger();
        CountDownLatch heard = new CountDownLatch(2);
        wire.listen(new Announced(2), others::incrementAndGet);
        wire.listen(new ReadBy(1, 1), others::incrementAndGet);
        wire.listen(HERE, () -> {
            throw new IllegalStateException("gone");
        });
        wire.listen(HERE, heard::countDown);
        wire.listen(HERE, heard::countDown);

        wire.tell(HERE);

        assertTrue(heard.await(5, TimeUnit.SECONDS));
        assertEquals(0, others.get());
    }

    @Test
    void forgetsWhoHasClosed() {
        Runnable same = () -> {};
        Registration first = wire.listen(HERE, same);
        wire.listen(HERE, same);

        first.close();
        first.close();

        assertEquals(1, wire.listening());
    }

    @Test
    void leavesNothingBehind() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        wire.listen(HERE, () -> {
            thread[0] = Thread.currentThread();
            started.countDown();
        });
        wire.tell(HERE);
        assertTrue(started.await(5, TimeUnit.SECONDS));

        wire.close();
        wire.tell(HERE);

        thread[0].join(5_000);
        assertFalse(thread[0].isAlive());
        assertEquals(0, wire.listening());
    }
}

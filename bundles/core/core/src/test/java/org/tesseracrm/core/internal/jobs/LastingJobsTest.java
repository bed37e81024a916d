package org.tesseracrm.core.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.i18n.Text;

/** Work that pauses, goes on and is taken back. */
@Timeout(30)
class LastingJobsTest {
    private static final Caller ANNA = Fakes.caller(1, 10, Set.of(), Set.of());

    private final Access access = new ThreadAccess();
    private final MemoryJobs store = new MemoryJobs();
    private final Counting counting = new Counting(Counting.KIND);
    private JobsImpl jobs;

    @BeforeEach
    void open() {
        jobs = new JobsImpl(access, new TestMessages(), store);
        jobs.add(counting);
        jobs.add(new Counting(Counting.KIND + JobKind.UNDO).already());
    }

    @AfterEach
    void close() throws InterruptedException {
        counting.until = Integer.MAX_VALUE;
        jobs.close();
    }

    @Test
    void aPausedJobGoesOnWhereItStood() throws Exception {
        Job job = started();
        as(() -> jobs.pause(job.id()));
        counting.goOn.countDown();
        Job paused = store.paused(job.id());
        long stood = counting.counted;
        assertEquals(
                List.of(Action.RESUME, Action.CANCEL, Action.KEEP),
                as(() -> jobs.find(paused.id())).actions());

        counting.until = (int) stood + 5;
        as(() -> jobs.resume(job.id()));

        assertEquals(Map.of("counted", stood + 5), store.ended(job.id()).result());
    }

    @Test
    void whatIsCancelledIsTakenBackOrStays() throws Exception {
        Job back = started();
        as(() -> jobs.cancel(back.id(), false));
        counting.goOn.countDown();
        assertEquals(State.CANCELLED, store.ended(back.id()).state());
        assertEquals(List.of(false), counting.stopped);

        counting.again();
        Job kept = started();
        as(() -> jobs.cancel(kept.id(), true));
        counting.goOn.countDown();
        assertEquals(State.CANCELLED, store.ended(kept.id()).state());
        assertEquals(List.of(false, true), counting.stopped);
    }

    @Test
    void aPausedJobCanBeCancelled() throws Exception {
        Job job = started();
        as(() -> jobs.pause(job.id()));
        counting.goOn.countDown();
        store.paused(job.id());
        as(() -> jobs.cancel(job.id(), true));
        assertEquals(State.CANCELLED, store.ended(job.id()).state());
        assertEquals(List.of(true), counting.stopped);
    }

    @Test
    void aFailureTakesBackAndADatabaseThatIsAwayOnlyPauses() throws Exception {
        counting.failure = new ConflictException(Text.of("core.import.file.empty"));
        Job failed = started();
        counting.goOn.countDown();
        assertEquals("The file is empty.", store.ended(failed.id()).message());
        assertEquals(List.of(false), counting.stopped);

        counting.again();
        counting.failure = new DatabaseUnavailableException(
                DatabaseUnavailableException.Reason.UNREACHABLE, new IllegalStateException());
        Job paused = started();
        counting.goOn.countDown();
        assertTrue(store.paused(paused.id()).message().contains("database"));
        assertEquals(List.of(false), counting.stopped);
    }

    @Test
    void theNextServerPausesWhatADeadOneLeftAndItCanBeResumed() throws Exception {
        Job left = store.create(ANNA, Counting.KIND, "x", true, "");
        store.begin(left.id());
        JobsImpl next = new JobsImpl(access, new TestMessages(), store);
        next.add(counting);
        assertEquals(State.PAUSED, store.paused(left.id()).state());
        counting.goOn.countDown();
        counting.until = 3;
        as(() -> next.resume(left.id()));
        assertEquals(State.DONE, store.ended(left.id()).state());
        next.close();
    }

    @Test
    void aServerThatStopsPausesIt() throws Exception {
        Job job = started();
        Thread closer = new Thread(() -> {
            try {
                jobs.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        closer.start();
        while (!jobs.isClosing()) {
            Thread.onSpinWait();
        }
        counting.goOn.countDown();
        closer.join();
        assertTrue(store.paused(job.id()).message().contains("restarted"));
    }

    @Test
    void onlyWhatIsPausedResumesAndOnlyWhatOffersItIsTakenBack() throws Exception {
        Job job = started();
        assertThrows(ConflictException.class, () -> as(() -> jobs.resume(job.id())));
        assertThrows(ConflictException.class, () -> as(() -> jobs.undo(job.id())));
        counting.until = 1;
        counting.goOn.countDown();
        store.ended(job.id());
        Job undo = as(() -> jobs.undo(job.id()));
        assertEquals(job.id(), undo.of());
        assertThrows(ConflictException.class, () -> as(() -> jobs.undo(job.id())));
        store.ended(undo.id());
    }

    private Job started() throws Exception {
        Job job = as(() -> jobs.startLasting(Counting.KIND, "x", id -> {}));
        counting.running.await();
        return job;
    }

    private <T> T as(Callable<T> work) throws Exception {
        return access.runAs(ANNA, work);
    }

    /** Counts on from where it stood, until it is stopped or has enough. */
    private static final class Counting implements JobKind {
        private static final String KIND = "counting";

        private final List<Boolean> stopped = new CopyOnWriteArrayList<>();
        private final String kind;
        private volatile CountDownLatch running = new CountDownLatch(1);
        private volatile CountDownLatch goOn = new CountDownLatch(1);
        private volatile RuntimeException failure;
        private volatile int until = Integer.MAX_VALUE;
        private volatile long counted;

        Counting(String kind) {
            this.kind = kind;
        }

        Counting already() {
            goOn.countDown();
            until = 1;
            return this;
        }

        void again() {
            running = new CountDownLatch(1);
            goOn = new CountDownLatch(1);
            failure = null;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Map<String, Long> run(Job job, JobContext context) throws Exception {
            running.countDown();
            goOn.await();
            if (failure != null) {
                throw failure;
            }
            while (counted < until) {
                counted++;
                context.progress(counted, 0);
            }
            return Map.of("counted", counted);
        }

        @Override
        public Map<String, Long> stop(Job job, boolean keep, JobContext context) {
            stopped.add(keep);
            context.progress(counted, 0);
            return Map.of();
        }

        @Override
        public Set<Action> offers(Job job) {
            return job.state() == State.DONE ? EnumSet.of(Action.UNDO) : EnumSet.of(Action.KEEP);
        }
    }
}

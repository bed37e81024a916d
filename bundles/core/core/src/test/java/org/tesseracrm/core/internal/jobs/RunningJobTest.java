package org.tesseracrm.core.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.i18n.Text;

class RunningJobTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Caller ANNA = Fakes.caller(1, 10, Set.of(), Set.of());

    private final MemoryJobs store = new MemoryJobs();
    private final AtomicLong nanos = new AtomicLong();
    private final Job job = store.create(ANNA, "import", "x", false, "");
    private final RunningJob running = new RunningJob(job, false, store, Text::key, nanos::get);

    @Test
    void progressIsWrittenAtMostOnceASecond() {
        for (int i = 0; i <= 10_000; i++) {
            nanos.set(i * SECOND / 1_000);
            running.progress(i, 10_000);
        }
        assertEquals(11, store.writes);
        assertEquals(10_000, find().done());
    }

    @Test
    void allErrorsAreListedHoweverManyThereAre() {
        for (int i = 1; i <= 12_000; i++) {
            running.refuse(i, "name", "x", Text.of("reason"));
            running.progress(i, 12_000);
        }
        running.write();
        assertEquals(12_000, find().errorCount());
        assertEquals(12_000, store.errors(ANNA, job.id(), 0, 20_000).size());
    }

    @Test
    void whoAsksOnAnotherServerStopsItToo() {
        running.progress(1, 2);
        store.ask(ANNA, job.id(), Asked.CANCEL);
        running.progress(1, 2);
        nanos.addAndGet(SECOND);
        assertThrows(JobCancelled.class, () -> running.progress(2, 2));
    }

    @Test
    void itCannotBeCancelledOnceItIsDone() {
        running.ask(Asked.CANCEL);
        assertThrows(JobCancelled.class, () -> running.done(Map.of("created", 1L)));
        assertEquals(Job.State.WAITING, find().state());
    }

    @Test
    void aPauseIsHeardByWhatCanBePausedOnly() {
        running.ask(Asked.PAUSE);
        running.progress(1, 2);
        RunningJob lasting = new RunningJob(job, true, store, Text::key, nanos::get);
        lasting.ask(Asked.PAUSE);
        assertThrows(JobPaused.class, () -> lasting.progress(1, 2));
    }

    @Test
    void whatWasRefusedInABatchThatFailedDoesNotCount() {
        running.refuse(1, "name", "x", Text.of("reason"));
        running.writeWithin(1, 3);
        running.refuse(2, "name", "y", Text.of("reason"));
        running.ending();
        running.write();
        assertEquals(1, find().errorCount());
        assertEquals(1, store.errors(ANNA, job.id(), 0, 10).size());
    }

    private Job find() {
        return store.find(ANNA, job.id()).orElseThrow();
    }

    @Property
    void countsAreReadAsTheyWereWritten(@ForAll("counts") Map<String, Long> counts) {
        assertEquals(counts, Counts.read(Counts.write(counts)));
    }

    @Provide
    Arbitrary<Map<String, Long>> counts() {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10), Arbitraries.longs())
                .ofMaxSize(5)
                .map(LinkedHashMap::new);
    }
}

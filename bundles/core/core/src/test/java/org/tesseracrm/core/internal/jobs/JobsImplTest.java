package org.tesseracrm.core.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobWork;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.i18n.Text;

@Timeout(30)
class JobsImplTest {
    private static final Caller ANNA = Fakes.caller(1, 10, Set.of(), Set.of());
    private static final Caller BERT = Fakes.caller(1, 11, Set.of(), Set.of());

    private final Access access = new ThreadAccess();
    private final MemoryJobs store = new MemoryJobs();
    private JobsImpl jobs;

    @BeforeEach
    void open() {
        jobs = new JobsImpl(access, new TestMessages(), store);
    }

    @AfterEach
    void close() throws InterruptedException {
        jobs.close();
    }

    @Test
    void aJobRunsAsWhoStartedItAndEndsWithItsResult() throws Exception {
        Job job = as(
                ANNA,
                () -> jobs.start("import", "x.csv", context -> {
                    context.progress(1, 2);
                    context.refuse(7, "name", "x", Text.of("core.import.file.empty"));
                    return Map.of("by", access.caller().userId());
                }));
        Job ended = store.ended(job.id());
        assertEquals(State.DONE, ended.state());
        assertEquals(Map.of("by", 10L), ended.result());
        assertEquals(1, ended.errorCount());
        List<org.tesseracrm.core.api.job.Jobs.RowError> errors = as(ANNA, () -> jobs.errors(job.id(), 0, 10));
        assertEquals("The file is empty.", errors.get(0).reason());
    }

    @Test
    void anotherPersonDoesNotSeeIt() throws Exception {
        Job job = as(ANNA, () -> jobs.start("import", "x", context -> Map.of()));
        store.ended(job.id());
        assertThrows(NotFoundException.class, () -> as(BERT, () -> jobs.find(job.id())));
        assertThrows(NotFoundException.class, () -> as(BERT, () -> jobs.cancel(job.id())));
        assertThrows(NotFoundException.class, () -> as(BERT, () -> jobs.errors(job.id(), 0, 1)));
        assertEquals(List.of(), as(BERT, jobs::mine));
        assertEquals(1, as(ANNA, jobs::mine).size());
    }

    @Test
    void anErrorThatAPersonUnderstandsIsTold() throws Exception {
        assertEquals("The file is empty.", failed(context -> {
            throw InvalidInputException.of("file", "empty", Text.of("core.import.file.empty"));
        }));
        assertEquals("The file is empty.", failed(context -> {
            throw new IllegalStateException(new ConflictException(Text.of("core.import.file.empty")));
        }));
    }

    @Test
    void anErrorThatNobodyUnderstandsIsNot() throws Exception {
        String message = failed(context -> {
            throw new IllegalStateException("select * from secrets");
        });
        assertFalse(message.contains("select"), message);
        assertTrue(message.contains("number"), message);
    }

    @Test
    void aDatabaseThatWentAwayIsCalledSo() throws Exception {
        String message = failed(context -> {
            throw new IllegalStateException(new DatabaseUnavailableException(
                    DatabaseUnavailableException.Reason.UNREACHABLE, new IllegalStateException()));
        });
        assertEquals(new TestMessages().text(Locale.ENGLISH, "core.rest.databaseUnavailable"), message);
    }

    private String failed(JobWork work) throws Exception {
        Job job = as(ANNA, () -> jobs.start("import", "x", work));
        Job ended = store.ended(job.id());
        assertEquals(State.FAILED, ended.state());
        return ended.message();
    }

    @Test
    void aCancelledJobEndsWhenItNextTellsOfItsProgress() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Job job = as(
                ANNA,
                () -> jobs.start("import", "x", context -> {
                    running.countDown();
                    cancelled.await();
                    context.progress(1, 2);
                    throw new AssertionError("went on");
                }));
        running.await();
        as(ANNA, () -> jobs.cancel(job.id()));
        cancelled.countDown();
        assertEquals(State.CANCELLED, store.ended(job.id()).state());
    }

    @Test
    void aServerThatStopsEndsItsJobs() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch stop = new CountDownLatch(1);
        Job job = as(
                ANNA,
                () -> jobs.start("import", "x", context -> {
                    running.countDown();
                    stop.await();
                    // closing is said before each job is told: the next word of progress may still come in between
                    while (true) {
                        context.progress(1, 2);
                        Thread.onSpinWait();
                    }
                }));
        running.await();
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
        stop.countDown();
        closer.join();
        Job ended = store.ended(job.id());
        assertEquals(State.FAILED, ended.state());
        assertTrue(ended.message().contains("stopped"), ended.message());
    }

    @Test
    void theNextServerMarksWhatADeadOneLeft() throws Exception {
        Job left = store.create(ANNA, "import", "x", false, "");
        store.begin(left.id());
        JobsImpl next = new JobsImpl(access, new TestMessages(), store);
        next.close();
        assertEquals(State.FAILED, store.ended(left.id()).state());
    }

    @Test
    void workThatIsCommittedIsDoneWhateverComesAfter() throws Exception {
        Job job = as(
                ANNA,
                () -> jobs.start("import", "x", context -> {
                    context.done(Map.of("created", 3L));
                    throw new IllegalStateException("after the commit");
                }));
        Job ended = store.ended(job.id());
        assertEquals(State.DONE, ended.state());
        assertEquals(Map.of("created", 3L), ended.result());
    }

    @Test
    void theEndIsWrittenDownWhenTheDatabaseIsBack() throws Exception {
        Job job = as(
                ANNA,
                () -> jobs.start("import", "x", context -> {
                    store.broken = 1;
                    return Map.of("created", 3L);
                }));
        assertEquals(Map.of("created", 3L), store.ended(job.id()).result());
    }

    @Test
    void onePersonDoesNotKeepAllOthersWaiting() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        for (int i = 0; i < 10; i++) {
            as(
                    ANNA,
                    () -> jobs.start("import", "x", context -> {
                        stop.await();
                        return Map.of();
                    }));
        }
        assertThrows(TooManyException.class, () -> as(ANNA, () -> jobs.start("import", "x", context -> Map.of())));
        stop.countDown();
    }

    private <T> T as(Caller caller, java.util.concurrent.Callable<T> work) throws Exception {
        return access.runAs(caller, work);
    }
}

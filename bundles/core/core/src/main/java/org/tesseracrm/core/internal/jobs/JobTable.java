package org.tesseracrm.core.internal.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.Jobs.RowError;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.JobErrorRow;
import org.tesseracrm.core.internal.model.JobRow;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;

/** Jobs in the tables {@code core_job} and {@code core_job_error}. */
@Component(service = JobStore.class)
public final class JobTable implements JobStore {
    private static final Set<State> UNENDED = EnumSet.of(State.WAITING, State.RUNNING);

    private final Store store;
    private final String node;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public JobTable(@Reference Store store, @Reference Settings settings) {
        this.store = store;
        this.node = NodeName.of(settings.data());
    }

    @Override
    public int unended(Caller caller) {
        return store.independent(em -> em.createQuery(
                        "select j.id from JobRow j where j.tenantId = :tenant and j.userId = :user and j.state in :states",
                        Long.class)
                .setParameter("tenant", caller.tenantId())
                .setParameter("user", caller.userId())
                .setParameter("states", UNENDED)
                .getResultList()
                .size());
    }

    @Override
    public Job create(Caller caller, String kind, String label, boolean lasting, String of) {
        return store.independent(em -> {
            JobRow row = new JobRow(
                    Callers.stamp(caller, clock),
                    node,
                    caller.locale().toLanguageTag(),
                    kind,
                    label,
                    lasting,
                    of.isEmpty() ? null : Ids.parse(of));
            em.persist(row);
            return job(row);
        });
    }

    @Override
    public Optional<Job> find(Caller caller, String id) {
        return store.independent(em -> own(em, caller, id).map(JobTable::job));
    }

    @Override
    public List<Job> newest(Caller caller, int limit) {
        return store.independent(em -> em
                .createQuery(
                        "select j from JobRow j where j.tenantId = :tenant and j.userId = :user order by j.id desc",
                        JobRow.class)
                .setParameter("tenant", caller.tenantId())
                .setParameter("user", caller.userId())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JobTable::job)
                .toList());
    }

    @Override
    public List<RowError> errors(Caller caller, String id, long afterRow, int limit) {
        return store.independent(em -> {
            JobRow job = own(em, caller, id).orElseThrow(NotFoundException::new);
            return em
                    .createQuery(
                            "select e from JobErrorRow e where e.jobId = :job and e.row > :after order by e.row, e.id",
                            JobErrorRow.class)
                    .setParameter("job", job.getId())
                    .setParameter("after", afterRow)
                    .setMaxResults(limit)
                    .getResultList()
                    .stream()
                    .map(row -> new RowError(row.getRow(), row.getField(), row.getValue(), row.getReason()))
                    .toList();
        });
    }

    @Override
    public Asked begin(String id) {
        return change(id, row -> {
            row.begin(clock.instant());
            return asked(row);
        });
    }

    @Override
    public Asked progress(String id, long done, long total, long errorCount, List<RowError> errors) {
        return store.independent(em -> asked(progress(em, Ids.parse(id), done, total, errorCount, errors)));
    }

    @Override
    public void progressWithin(String id, long done, long total, long errorCount, List<RowError> errors) {
        store.run(em -> {
            JobRow row = progress(em, Ids.parse(id), done, total, errorCount, errors);
            em.flush();
            em.detach(row);
        });
    }

    private static JobRow progress(
            EntityManager em, long id, long done, long total, long errorCount, List<RowError> errors) {
        JobErrors.write(em, id, errors);
        JobRow row = locked(em, id);
        row.progress(done, total, errorCount);
        return row;
    }

    private static Asked asked(JobRow row) {
        if (row.isCancelAsked()) {
            return row.isKeepAsked() ? Asked.KEEP : Asked.CANCEL;
        }
        return row.isPauseAsked() ? Asked.PAUSE : Asked.NOTHING;
    }

    @Override
    public void ask(Caller caller, String id, Asked what) {
        store.independent(em -> {
            own(em, caller, id).filter(row -> !row.getState().ended()).ifPresent(row -> {
                JobRow locked = locked(em, row.getId());
                if (what.ends()) {
                    locked.askToCancel(what == Asked.KEEP);
                } else {
                    locked.askToPause();
                }
            });
            return null;
        });
    }

    @Override
    public void pause(String id, String message) {
        change(id, row -> {
            if (!row.getState().ended()) {
                row.pause(message);
            }
            return null;
        });
    }

    @Override
    public boolean resume(Caller caller, String id) {
        return store.independent(em -> {
            JobRow row = own(em, caller, id).orElseThrow(NotFoundException::new);
            em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            if (row.getState() != State.PAUSED) {
                return false;
            }
            row.resume();
            return true;
        });
    }

    @Override
    public boolean isTakenBack(Caller caller, String id) {
        return store.independent(em -> !em.createQuery(
                        "select j.id from JobRow j where j.tenantId = :tenant and j.userId = :user and j.ofJob = :of"
                                + " and j.state not in :ended",
                        Long.class)
                .setParameter("tenant", caller.tenantId())
                .setParameter("user", caller.userId())
                .setParameter("of", Ids.parse(id))
                .setParameter("ended", EnumSet.of(State.FAILED, State.CANCELLED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public void end(String id, State how, Map<String, Long> result, String message) {
        change(id, row -> {
            if (!row.getState().ended()) {
                row.end(how, Counts.write(result), message, clock.instant());
            }
            return null;
        });
    }

    @Override
    public void endWithin(String id, Map<String, Long> result) {
        store.run(em -> {
            locked(em, Ids.parse(id)).end(State.DONE, Counts.write(result), "", clock.instant());
            em.flush();
        });
    }

    @Override
    public void breakOff(Function<String, String> ended, Function<String, String> paused) {
        store.independent(em -> {
            em.createQuery("select j from JobRow j where j.node = :node and j.state in :states", JobRow.class)
                    .setParameter("node", node)
                    .setParameter("states", UNENDED)
                    .getResultList()
                    .forEach(row -> {
                        if (row.isLasting()) {
                            row.pause(paused.apply(row.getLanguage()));
                        } else {
                            row.end(State.FAILED, "", ended.apply(row.getLanguage()), clock.instant());
                        }
                    });
            return null;
        });
    }

    @Override
    public void forgetBefore(Instant time) {
        store.independent(
                em -> em.createQuery("delete from JobRow j where j.createdAt < :time and j.endedAt is not null")
                        .setParameter("time", Utc.of(time))
                        .executeUpdate());
    }

    private <T> T change(String id, Function<JobRow, T> work) {
        return store.independent(em -> work.apply(locked(em, Ids.parse(id))));
    }

    private static JobRow locked(EntityManager em, long id) {
        JobRow row = em.find(JobRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException();
        }
        return row;
    }

    private static Optional<JobRow> own(EntityManager em, Caller caller, String id) {
        return Optional.ofNullable(em.find(JobRow.class, Ids.parse(id)))
                .filter(row -> row.getTenantId() == caller.tenantId() && row.getUserId() == caller.userId());
    }

    private static Job job(JobRow row) {
        return new Job(
                Long.toString(row.getId()),
                row.getKind(),
                row.getLabel(),
                row.getState(),
                row.getDone(),
                row.getTotal(),
                Counts.read(row.getResult()),
                row.getErrorCount(),
                row.getMessage(),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getOfJob() == null ? "" : Long.toString(row.getOfJob()),
                List.of());
    }
}

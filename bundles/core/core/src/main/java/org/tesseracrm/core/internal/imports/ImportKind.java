package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.imports.ImportTargets.Open;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.audit.AuditWriter;

/** Imports in batches. */
@Component
public final class ImportKind implements JobKind {
    static final String KIND = "core.import";
    static final Duration UNDO = Duration.ofDays(7);

    private final Access access;
    private final ImportStore store;
    private final ImportFiles files;
    private final ImportTargets targets;
    private final ModuleGate gate;
    private final AuditWriter audit;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ImportKind(
            @Reference Access access,
            @Reference ImportStore store,
            @Reference ImportFiles files,
            @Reference ImportTargets targets,
            @Reference ModuleGate gate,
            @Reference AuditWriter audit) {
        this.audit = audit;
        this.access = access;
        this.store = store;
        this.files = files;
        this.targets = targets;
        this.gate = gate;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Long> run(Job job, JobContext context) throws IOException {
        ImportState state = find(job.id()).orElseThrow(NotFoundException::new);
        try (Open open = targets.find(state.target());
                WhileOpen progress =
                        new WhileOpen(context, gate, access.caller().tenantId(), open.module())) {
            progress.progress(state.counted().seen(), state.total());
            Run run = new Run(state, (BatchImportTarget) open.target(), progress, job.label());
            try (RowReader rows = FileKind.of(state.fileKind()).open(files.find(state.job()))) {
                run.work.rows(rows);
            }
            run.work.later();
            run.end(true);
            files.delete(state.job());
            return run.work.result();
        }
    }

    @Override
    public Map<String, Long> stop(Job job, boolean keep, JobContext context) {
        ImportState state = find(job.id()).orElse(null);
        if (state == null) {
            return Map.of();
        }
        try (Open open = targets.findAnyway(state.target());
                Beside beside = new Beside(access)) {
            BatchImportTarget target = (BatchImportTarget) open.target();
            Map<String, Long> result;
            if (keep) {
                Run run = new Run(state, target, context, job.label());
                run.work.later();
                run.end(false);
                result = run.work.result();
            } else {
                result = new TakeBack(state, store, target, context, beside).run();
            }
            files.delete(state.job());
            return result;
        }
    }

    @Override
    public Set<Action> offers(Job job) {
        if (!job.state().ended()) {
            return EnumSet.of(Action.KEEP);
        }
        return find(job.id())
                        .filter(state -> state.undoUntil() != null
                                && state.undoUntil().isAfter(clock.instant())
                                && store.hasEntries(state.job()))
                        .isPresent()
                ? EnumSet.of(Action.UNDO)
                : EnumSet.noneOf(Action.class);
    }

    private Optional<ImportState> find(String job) {
        return store.find(access.caller().tenantId(), Ids.parse(job));
    }

    /** From where the state stands. */
    private final class Run {
        private final ImportState state;
        private final JobContext context;
        private final ImportSession session;
        private final BatchWork work;

        Run(ImportState state, BatchImportTarget target, JobContext context, String file) {
            this.state = state;
            this.context = context;
            Journal journal = new Journal(false);
            this.session = target.open(
                    new ImportOptions(
                            Map.of(), state.duplicates(), state.sameBy(), false, state.header(), state.newChoices()),
                    journal);
            this.work = new BatchWork(state, store, session, journal, context, changes -> tell(changes, file));
        }

        private void tell(List<AuditLog.Entry> changes, String file) {
            Caller caller = access.caller();
            audit.writeAll(Callers.stamp(caller, clock), caller.displayName(), changes, file);
        }

        void end(boolean done) {
            store.inBatch(() -> {
                session.ended(work.result());
                store.undoUntil(state.job(), clock.instant().plus(UNDO));
                if (done) {
                    context.done(work.result());
                }
            });
        }
    }
}

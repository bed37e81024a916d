package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.internal.imports.ImportTargets.Open;
import org.tesseracrm.core.internal.imports.Uploads.Upload;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.i18n.Messages;

/** Takes files, says what is in them, and starts the jobs that import them. */
@Component
public final class ImportsImpl implements Imports {
    private static final String KIND = "import";
    private static final int SWEEP_MINUTES = 5;

    private final Access access;
    private final Messages messages;
    private final Jobs jobs;
    private final ImportTransaction transaction;
    private final ModuleGate gate;
    private final ImportTargets targets;
    private final ImportStore store;
    private final ImportFiles files;
    private final KnownHeadings known;
    private final Uploads uploads;
    private final ScheduledExecutorService sweeper;

    @Activate
    public ImportsImpl(
            @Reference Access access,
            @Reference Messages messages,
            @Reference Jobs jobs,
            @Reference ImportTransaction transaction,
            @Reference ImportTargets targets,
            @Reference ImportStore store,
            @Reference ImportFiles files,
            @Reference KnownHeadings known,
            @Reference ModuleGate gate,
            @Reference Settings settings)
            throws IOException {
        this.access = access;
        this.messages = messages;
        this.jobs = jobs;
        this.transaction = transaction;
        this.gate = gate;
        this.uploads = new Uploads(settings.data().resolve("uploads"), Clock.systemUTC());
        this.targets = targets;
        this.store = store;
        this.files = files;
        this.known = known;
        this.sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tessera-uploads");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(uploads::expire, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void close() {
        sweeper.shutdownNow();
        uploads.clear();
    }

    @Override
    public Preview upload(String target, String fileName, InputStream content) {
        try (Open open = targets.find(target)) {
            Upload upload = uploads.keep(access.caller(), target, fileName, content);
            try {
                return preview(upload, open.target(), null);
            } catch (RuntimeException e) {
                uploads.discard(upload);
                throw e;
            }
        }
    }

    @Override
    public Preview preview(String uploadId, boolean header) {
        Upload upload = uploads.find(access.caller(), uploadId);
        try (Open open = targets.find(upload.target())) {
            return preview(upload, open.target(), header);
        }
    }

    private Preview preview(Upload upload, ImportTarget target, Boolean header) {
        List<ImportField> fields = target.fields().stream()
                .filter(field -> field.refusal() == null)
                .toList();
        Headings headings = new Headings(messages, fields);
        Sheet sheet = Sheet.read(
                upload.file(), upload.kind(), headings, header, access.caller().locale(), true);
        return new Preview(
                upload.id(),
                upload.fileName(),
                upload.kind().charsetName(),
                sheet.header(),
                sheet.columns(),
                sheet.shown(),
                sheet.rowCount(),
                known.over(
                        access.caller(),
                        target.id(),
                        sheet.header() ? sheet.columns() : List.of(),
                        fields,
                        headings.guess(sheet.columns(), sheet.header())),
                fields,
                target.keys(),
                known.key(access.caller(), target.id(), target.keys()),
                access.may(Access.ADMINISTRATOR));
    }

    @Override
    public Job start(String uploadId, ImportOptions options) {
        Caller caller = access.caller();
        Upload upload = uploads.find(caller, uploadId);
        if (options.newChoices()) {
            access.require(Access.ADMINISTRATOR);
        }
        Sheet sheet;
        Plan plan;
        boolean inBatches;
        try (Open open = targets.find(upload.target())) {
            List<ImportField> fields = open.target().fields();
            Headings headings = new Headings(messages, fields);
            sheet = Sheet.read(upload.file(), upload.kind(), headings, options.header(), caller.locale(), true);
            plan = Plan.of(headings, sheet.columns(), sheet.header(), options.mapping(), fields);
            plan.checkKey(options, open.target().keys(), fields);
            inBatches = open.target() instanceof BatchImportTarget && !options.dryRun();
            if (sheet.header()) {
                known.remember(caller, upload.target(), plan);
            }
            if (options.sameBy() != null) {
                known.remember(caller, upload.target(), options.sameBy());
            }
        }
        // a rehearsal leaves the file for the real thing
        Upload held = options.dryRun() ? upload : uploads.take(upload);
        try {
            return inBatches
                    ? jobs.startLasting(
                            ImportKind.KIND, upload.fileName(), job -> begin(job, held, sheet, plan, options))
                    : jobs.start(KIND, upload.fileName(), context -> work(held, sheet, plan, options, context));
        } catch (RuntimeException e) {
            uploads.discard(held);
            throw e;
        }
    }

    private void begin(String job, Upload upload, Sheet sheet, Plan plan, ImportOptions options) {
        long id = Long.parseLong(job);
        RowMapper mapper = RowMapper.of(plan);
        store.begin(
                access.caller().tenantId(),
                new ImportState(
                        id,
                        upload.target(),
                        upload.kind().written(),
                        sheet.header(),
                        mapper.width(),
                        mapper.fieldByColumn(),
                        options.duplicates(),
                        options.sameBy(),
                        options.newChoices(),
                        sheet.rowCount(),
                        ImportState.Counted.NOTHING,
                        null));
        files.take(id, upload.file());
    }

    /** In one transaction, which a rehearsal rolls back. */
    private Map<String, Long> work(Upload upload, Sheet sheet, Plan plan, ImportOptions options, JobContext context) {
        try (Open open = targets.find(upload.target());
                WhileOpen progress =
                        new WhileOpen(context, gate, access.caller().tenantId(), open.module());
                RowReader rows = upload.kind().open(upload.file())) {
            progress.progress(0, sheet.rowCount());
            return transaction.run(options.dryRun(), () -> {
                if (open.target() instanceof BatchImportTarget batches) {
                    return Rehearsal.of(sheet, plan, options, store, batches, progress)
                            .run(rows);
                }
                ImportWork work = new ImportWork(plan, open.target().open(options), progress, sheet.rowCount());
                Map<String, Long> result = work.run(rows, sheet.header());
                if (!options.dryRun()) {
                    progress.done(result);
                }
                return result;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!options.dryRun()) {
                uploads.discard(upload);
            }
        }
    }

    @Override
    public void discard(String uploadId) {
        uploads.discard(uploads.find(access.caller(), uploadId));
    }
}

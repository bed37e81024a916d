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
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.ModuleGate;
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
    private final ContributionSet<ImportTarget> targets;
    private final Uploads uploads;
    private final ScheduledExecutorService sweeper;

    @Activate
    public ImportsImpl(
            @Reference Access access,
            @Reference Messages messages,
            @Reference Jobs jobs,
            @Reference ImportTransaction transaction,
            @Reference Contributions contributions,
            @Reference ModuleGate gate,
            @Reference Settings settings)
            throws IOException {
        this.access = access;
        this.messages = messages;
        this.jobs = jobs;
        this.transaction = transaction;
        this.gate = gate;
        this.uploads = new Uploads(settings.data().resolve("uploads"), Clock.systemUTC());
        this.targets = contributions.of(ImportTarget.class);
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
        targets.close();
        uploads.clear();
    }

    @Override
    public Preview upload(String target, String fileName, InputStream content) {
        try (Lease<ImportTarget> lease = target(target)) {
            Upload upload = uploads.keep(access.caller(), target, fileName, content);
            try {
                return preview(upload, lease.get(), null);
            } catch (RuntimeException e) {
                uploads.discard(upload);
                throw e;
            }
        }
    }

    @Override
    public Preview preview(String uploadId, boolean header) {
        Upload upload = uploads.find(access.caller(), uploadId);
        try (Lease<ImportTarget> lease = target(upload.target())) {
            return preview(upload, lease.get(), header);
        }
    }

    private Preview preview(Upload upload, ImportTarget target, Boolean header) {
        List<ImportField> fields = target.fields();
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
                headings.guess(sheet.columns(), sheet.header()),
                fields);
    }

    @Override
    public Job start(String uploadId, ImportOptions options) {
        Caller caller = access.caller();
        Upload upload = uploads.find(caller, uploadId);
        Sheet sheet;
        Plan plan;
        try (Lease<ImportTarget> lease = target(upload.target())) {
            List<ImportField> fields = lease.get().fields();
            Headings headings = new Headings(messages, fields);
            sheet = Sheet.read(upload.file(), upload.kind(), headings, options.header(), caller.locale(), true);
            plan = Plan.of(headings, sheet.columns(), sheet.header(), options.mapping(), fields);
        }
        // a rehearsal leaves the file for the real thing
        Upload held = options.dryRun() ? upload : uploads.take(upload);
        try {
            return jobs.start(KIND, upload.fileName(), context -> work(held, sheet, plan, options, context));
        } catch (RuntimeException e) {
            uploads.discard(held);
            throw e;
        }
    }

    private Map<String, Long> work(Upload upload, Sheet sheet, Plan plan, ImportOptions options, JobContext context) {
        try (Open open = find(upload.target());
                WhileOpen progress =
                        new WhileOpen(context, gate, access.caller().tenantId(), open.module());
                RowReader rows = upload.kind().open(upload.file())) {
            progress.progress(0, sheet.rowCount());
            return transaction.run(options.dryRun(), () -> {
                ImportWork work = new ImportWork(plan, open.lease().get().open(options), progress, sheet.rowCount());
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

    private Lease<ImportTarget> target(String id) {
        return find(id).lease();
    }

    private record Open(String module, Lease<ImportTarget> lease) implements AutoCloseable {
        @Override
        public void close() {
            lease.close();
        }
    }

    /** Of a module that is open to the caller, who may import it. */
    private Open find(String id) {
        for (var contribution : targets.open()) {
            Lease<ImportTarget> lease = contribution.lease().orElse(null);
            if (lease == null) {
                continue;
            }
            try {
                if (lease.get().id().equals(id)) {
                    access.require(lease.get().permission());
                    return new Open(contribution.module(), lease);
                }
            } catch (RuntimeException e) {
                lease.close();
                throw e;
            }
            lease.close();
        }
        throw new NotFoundException();
    }
}

package org.tesseracrm.core.internal.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.DirectoryImport;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.upgrade.Rehearsal;
import org.tesseracrm.core.internal.imports.RowImports;
import org.tesseracrm.core.internal.service.admin.OrganisationImportTarget;
import org.tesseracrm.core.internal.service.admin.OrganisationPicture;
import org.tesseracrm.core.internal.service.admin.OrganisationPictures;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Reads the company's directory and gives what it says to the import of organisations. */
@Component
public final class DirectoryImportImpl implements DirectoryImport {
    private static final String KIND = "import";

    private final Access access;
    private final Jobs jobs;
    private final RowImports imports;
    private final OrganisationImportTarget target;
    private final OrganisationPictures pictures;
    private final Messages messages;
    private final Rehearsal rehearsal;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DirectorySource> sources;

    @Activate
    public DirectoryImportImpl(
            @Reference Access access,
            @Reference Jobs jobs,
            @Reference RowImports imports,
            @Reference OrganisationImportTarget target,
            @Reference OrganisationPictures pictures,
            @Reference Messages messages,
            @Reference Rehearsal rehearsal) {
        this.access = access;
        this.jobs = jobs;
        this.imports = imports;
        this.target = target;
        this.pictures = pictures;
        this.messages = messages;
        this.rehearsal = rehearsal;
    }

    @Override
    public Optional<Source> source() {
        access.require(Access.ADMINISTRATOR);
        return settings().map(each -> new Source(each.url(), each.baseDn()));
    }

    @Override
    public Preview preview() {
        access.require(Access.ADMINISTRATOR);
        List<Map<String, String>> rows = rows(required(), seen -> {});
        Locale language = access.caller().locale();
        Map<Long, String> reasons = new TreeMap<>();
        JobContext rehearsal = new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody watches
            }

            @Override
            public void refuse(long row, String field, String value, Text reason) {
                reasons.putIfAbsent(row, messages.text(language, reason));
            }

            @Override
            public void done(Map<String, Long> result) {
                throw new IllegalStateException("a rehearsal is not done");
            }
        };
        return imports.run(target, options(true), rows, rehearsal, run -> {
            OrganisationPicture before = pictures.take();
            run.get();
            return DirectoryPlan.of(before, pictures.take(), rows, reasons);
        });
    }

    @Override
    public Job start() {
        access.require(Access.ADMINISTRATOR);
        DirectorySettings settings = required();
        return jobs.start(KIND, settings.url(), context -> {
            List<Map<String, String>> rows = rows(settings, seen -> context.progress(seen, 0));
            return imports.run(target, options(false), rows, naming(context, rows), run -> run.get());
        });
    }

    private static ImportOptions options(boolean dryRun) {
        return new ImportOptions(Map.of(), Duplicates.UPDATE, dryRun);
    }

    private static List<Map<String, String>> rows(DirectorySettings settings, IntConsumer seen) {
        return DirectoryRows.of(new LdapDirectory(settings).people(seen));
    }

    /** Nobody can look up the number of a directory's row: so the value says whose it is. */
    private static JobContext naming(JobContext context, List<Map<String, String>> rows) {
        return new JobContext() {
            @Override
            public void progress(long done, long total) {
                context.progress(done, total);
            }

            @Override
            public void refuse(long row, String field, String value, Text reason) {
                String user = rows.get((int) row - 1).get("user");
                context.refuse(row, field, value.isEmpty() || value.equals(user) ? user : user + ": " + value, reason);
            }

            @Override
            public void done(Map<String, Long> result) {
                context.done(result);
            }
        };
    }

    private DirectorySettings required() {
        if (rehearsal.isOn()) {
            throw new UnavailableException(Text.of("core.rehearsal.quiet"));
        }
        return settings().orElseThrow(NotFoundException::new);
    }

    private Optional<DirectorySettings> settings() {
        String company = access.caller().company();
        return sources.stream()
                .map(DirectorySource::settings)
                .filter(each -> each.company().equalsIgnoreCase(company))
                .findFirst();
    }
}

package org.tesseracrm.core.internal.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.exports.Exports;
import org.tesseracrm.core.api.exports.Exports.Format;
import org.tesseracrm.core.api.exports.Exports.Request;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.JobFile;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.exports.ExportStore.Asked;
import org.tesseracrm.i18n.Messages;

/** Exports. After a break the file is begun anew. */
@Component
public final class ExportKind implements JobKind {
    static final String KIND = "core.export";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Access access;
    private final Messages messages;
    private final CompanyZone zone;
    private final ExportStore store;
    private final ExportSources sources;
    private final ExportFiles files;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ExportKind(
            @Reference Access access,
            @Reference Messages messages,
            @Reference CompanyZone zone,
            @Reference ExportStore store,
            @Reference ExportSources sources,
            @Reference ExportFiles files,
            @Reference AuditLog audit) {
        this.access = access;
        this.messages = messages;
        this.zone = zone;
        this.store = store;
        this.sources = sources;
        this.files = files;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Long> run(Job job, JobContext context) throws IOException {
        Asked asked = find(job).orElseThrow(NotFoundException::new);
        long rows;
        try (Lease<ExportSource> source = sources.find(asked.source());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.unfinished(job.id())))) {
            TableWriter table = asked.request().format() == Format.CSV ? new CsvWriter(out) : new XlsxWriter(out);
            rows = write(source.get(), asked.request(), table, context);
            table.finish();
        }
        audit.record(new AuditLog.Entry(
                "core.list.exported", "", job.label(), Map.of("rows", new String[] {"", Long.toString(rows)})));
        files.finish(job.id());
        return Map.of("exported", rows);
    }

    private long write(ExportSource source, Request request, TableWriter table, JobContext context) throws IOException {
        Locale locale = access.caller().locale();
        ZoneId here = zone.zone();
        Map<String, String> labels = new HashMap<>();
        source.columns().forEach(column -> labels.put(column.name(), messages.text(locale, column.label())));
        table.row(request.columns().stream().map(labels::get).toList());
        long done = 0;
        String cursor = "";
        while (cursor != null && done < Exports.MOST_ROWS) {
            Page<List<Object>> page = source.rows(
                    new ListRequest(request.q(), request.filter(), request.sort(), ListRequest.MAX_LIMIT, cursor),
                    request.columns());
            for (List<Object> row : page.items()) {
                table.row(row.stream().map(cell -> shown(cell, here)).toList());
            }
            done += page.items().size();
            cursor = page.next();
            long total =
                    page.total().relation() == Page.Relation.eq ? page.total().value() : 0;
            context.progress(done, total);
        }
        return done;
    }

    private static Object shown(Object cell, ZoneId zone) {
        if (cell instanceof Instant time) {
            return TIME.format(LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), zone));
        }
        return cell == null ? "" : cell;
    }

    @Override
    public Map<String, Long> stop(Job job, boolean keep, JobContext context) {
        files.delete(job.id());
        return Map.of();
    }

    @Override
    public Set<Action> offers(Job job) {
        return file(job).isPresent() ? EnumSet.of(Action.FILE) : EnumSet.noneOf(Action.class);
    }

    @Override
    public Optional<JobFile> file(Job job) {
        return find(job)
                .filter(asked -> job.state() == State.DONE
                        && job.endedAt().plus(ExportFiles.KEPT).isAfter(clock.instant())
                        && Files.exists(files.finished(job.id()))
                        && sources.may(asked.source()))
                .map(asked -> new JobFile(
                        files.finished(job.id()),
                        job.label(),
                        type(asked.request().format())));
    }

    private static String type(Format format) {
        return format == Format.CSV ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    private Optional<Asked> find(Job job) {
        return store.find(access.caller().tenantId(), Ids.parse(job.id()));
    }
}

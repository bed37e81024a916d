package org.tesseracrm.core.internal.exports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.exports.Exports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.internal.exports.ExportStore.Asked;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Starts exports. */
@Component
public final class ExportsImpl implements Exports {
    private static final int LONGEST = 1_000;

    private final Access access;
    private final Messages messages;
    private final CompanyZone zone;
    private final Jobs jobs;
    private final ExportStore store;
    private final ExportSources sources;

    @Activate
    public ExportsImpl(
            @Reference Access access,
            @Reference Messages messages,
            @Reference CompanyZone zone,
            @Reference Jobs jobs,
            @Reference ExportStore store,
            @Reference ExportSources sources) {
        this.access = access;
        this.messages = messages;
        this.zone = zone;
        this.jobs = jobs;
        this.store = store;
        this.sources = sources;
    }

    @Override
    public boolean may(String source) {
        return sources.may(source);
    }

    @Override
    public List<ExportSource.Column> columns(String source) {
        try (Lease<ExportSource> lease = sources.find(source)) {
            return lease.get().columns();
        }
    }

    @Override
    public Job start(String source, Request request) {
        Request complete;
        String label;
        try (Lease<ExportSource> lease = sources.find(source)) {
            complete = complete(lease.get(), request);
            // what is wrong with filter or sort is said at once
            lease.get()
                    .rows(new ListRequest(complete.q(), complete.filter(), complete.sort(), 1, ""), complete.columns());
            label = messages.text(access.caller().locale(), lease.get().label()) + " " + zone.today() + "."
                    + complete.format().name().toLowerCase(Locale.ROOT);
        }
        long tenant = access.caller().tenantId();
        return jobs.startLasting(
                ExportKind.KIND, label, job -> store.begin(tenant, Long.parseLong(job), new Asked(source, complete)));
    }

    private static Request complete(ExportSource source, Request request) {
        List<String> all =
                source.columns().stream().map(ExportSource.Column::name).toList();
        Set<String> known = Set.copyOf(all);
        String unknown = request.columns().stream()
                .filter(column -> !known.contains(column))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw InvalidInputException.of(
                    "columns", "unknown", Text.of("core.export.column", unknown, String.join(", ", all)));
        }
        for (String text : List.of(request.q(), request.filter(), request.sort())) {
            if (text.length() > LONGEST) {
                throw InvalidInputException.of("filter", "tooLong", Text.of("core.error.tooLong", LONGEST));
            }
        }
        return new Request(
                request.format(),
                request.q(),
                request.filter(),
                request.sort(),
                request.columns().isEmpty() ? all : List.copyOf(request.columns()));
    }
}

package org.tesseracrm.core.api.exports;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;

/** Export of any {@link ExportSource} to Excel and CSV, as a job whose file is there for a day (C3). */
@ProviderType
public interface Exports {
    /** More rows have no place in a sheet. */
    int MOST_ROWS = 1_000_000;

    /** Whether the caller may. */
    boolean may(String source);

    /** What a file may hold. */
    List<ExportSource.Column> columns(String source);

    /**
     * Starts it. Needs the source's permission, also for fetching the file.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException where filter, sort or a column is not known
     */
    Job start(String source, Request request);

    /**
     * What of a list is exported.
     *
     * @param q, filter, sort as of the list; empty for none
     * @param columns names in their order; empty for all
     */
    record Request(Format format, String q, String filter, String sort, List<String> columns) {
        public Request {
            format = format == null ? Format.XLSX : format;
            q = q == null ? "" : q;
            filter = filter == null ? "" : filter;
            sort = sort == null ? "" : sort;
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    enum Format {
        XLSX,
        CSV
    }
}

package org.tesseracrm.core.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.job.Jobs.RowError;

/** The refused rows of a job as a file that a spreadsheet opens. */
final class RowErrorsCsv {
    private static final int PAGE = 500;

    private RowErrorsCsv() {}

    static void write(Jobs jobs, String job, List<String> headings, Writer out) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        Csv.line(out, headings.stream());
        long after = 0;
        while (true) {
            List<RowError> page = jobs.errors(job, after, PAGE);
            for (RowError error : page) {
                Csv.line(out, Stream.of(Long.toString(error.row()), error.field(), error.value(), error.reason()));
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(page.size() - 1).row();
        }
    }
}

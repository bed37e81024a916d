package org.tesseracrm.core.internal.jobs;

import java.util.List;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.job.Jobs.RowError;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.internal.model.JobErrorRow;
import org.tesseracrm.core.internal.service.Sql;

/** Refused rows, written many at a time: there may be a million. */
final class JobErrors {
    private JobErrors() {}

    static void write(EntityManager em, long job, List<RowError> errors) {
        for (List<RowError> chunk : Chunks.of(errors)) {
            Sql sql =
                    new Sql("insert into core_job_error (id, job_id, row_number_in_file, field, cell, reason) values");
            String comma = "";
            for (RowError error : chunk) {
                JobErrorRow row = new JobErrorRow(job, error.row(), error.field(), error.value(), error.reason());
                sql.add(
                        comma + " (?, ?, ?, ?, ?, ?)",
                        row.getId(),
                        job,
                        row.getRow(),
                        row.getField(),
                        row.getValue(),
                        row.getReason());
                comma = ",";
            }
            sql.update(em);
        }
    }
}

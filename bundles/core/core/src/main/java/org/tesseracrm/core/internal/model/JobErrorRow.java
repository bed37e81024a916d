package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.Ids;

/** One row that a job did not take, and why. */
@Entity
@Table(name = "core_job_error")
public class JobErrorRow {
    private static final int LONGEST = 500;

    /** Later errors have greater ones. */
    @Id
    private long id;

    @Column(name = "job_id")
    private long jobId;

    @Column(name = "row_number_in_file")
    private long row;

    private String field;

    @Column(name = "cell")
    private String value;

    private String reason;

    protected JobErrorRow() {}

    public JobErrorRow(long jobId, long row, String field, String value, String reason) {
        this.id = Ids.next();
        this.jobId = jobId;
        this.row = row;
        this.field = cut(field);
        this.value = cut(value);
        this.reason = cut(reason);
    }

    public long getId() {
        return id;
    }

    public long getRow() {
        return row;
    }

    public String getField() {
        return field;
    }

    public String getValue() {
        return value;
    }

    public String getReason() {
        return reason;
    }

    private static String cut(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text == null ? "" : text;
        }
        // no half character at the end
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}

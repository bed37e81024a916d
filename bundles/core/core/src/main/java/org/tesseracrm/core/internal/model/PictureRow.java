package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A person's photo or a company's logo, as PNG. A new picture is a new row. */
@Entity(name = "Picture")
@Table(name = "core_picture")
public class PictureRow extends CompanyRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    @Lob
    @Column(updatable = false)
    private byte[] content;

    protected PictureRow() {}

    public PictureRow(Stamp stamp, Kind kind, long subjectId, byte[] content) {
        super(stamp);
        this.kind = kind;
        this.subjectId = subjectId;
        this.content = content.clone();
    }

    public Kind getKind() {
        return kind;
    }

    public long getSubjectId() {
        return subjectId;
    }

    public byte[] getContent() {
        return content.clone();
    }

    /** What it shows. */
    public enum Kind {
        PHOTO,
        LOGO
    }
}

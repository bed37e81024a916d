package org.tesseracrm.contacts.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.text.MatchKey;

@Entity
@Table(name = "contacts_reach")
public class ReachRow extends PartRow {
    private String value;

    private String note;

    /** Of a telephone number, to find whom it belongs to. */
    @Column(name = "phone_hash")
    private Long phoneHash;

    protected ReachRow() {}

    public ReachRow(PartOwner of, int place, String kind, String value, String note) {
        super(of, place, kind);
        this.value = value;
        this.note = note;
        phoneHash = MatchKey.hash(MatchKey.phone(value));
    }

    public String getValue() {
        return value;
    }

    public String getNote() {
        return note;
    }
}

package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** What a company says about an entry of a dictionary: one that a module brought, or one of its own. */
@Entity
@Table(name = "core_dictionary_entry")
public class DictionaryRow extends CompanyRow {
    @Column(updatable = false)
    private String dictionary;

    @Column(updatable = false)
    private String code;

    /** Null: where the module has put it. */
    private Integer place;

    private String label;

    @Column(name = "label_zh")
    private String labelZh;

    private String colour;

    private boolean retired;

    /** Merged into another. */
    private boolean gone;

    protected DictionaryRow() {}

    public DictionaryRow(Stamp stamp, String dictionary, String code, Traits traits) {
        super(stamp);
        this.dictionary = dictionary;
        this.code = code;
        setTraits(traits);
    }

    public String getDictionary() {
        return dictionary;
    }

    public String getCode() {
        return code;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public Traits getTraits() {
        return new Traits(label, labelZh, colour);
    }

    public final void setTraits(Traits traits) {
        label = traits.label();
        labelZh = traits.labelZh();
        colour = traits.colour();
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }
}

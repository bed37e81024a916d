package org.tesseracrm.core.internal.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A company's own field of a kind of record. */
@Entity
@Table(name = "core_custom_field")
public class CustomFieldRow extends CompanyRow {
    private static final String BY = "\n";

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    private int place;

    private boolean retired;

    private String label;

    @Column(name = "label_zh")
    private String labelZh;

    private String section;

    @Column(name = "section_zh")
    private String sectionZh;

    private boolean required;

    @Column(name = "only_once")
    private boolean onlyOnce;

    @Column(name = "default_text")
    private String defaultText;

    private String dictionary;

    @Column(name = "link_type")
    private String linkType;

    @Column(name = "shown_when")
    private String shownWhen;

    @Column(name = "shown_values")
    private String shownValues;

    private String readers;

    private String writers;

    protected CustomFieldRow() {}

    public CustomFieldRow(Stamp stamp, String type, String code, Kind kind, int place, Traits traits) {
        super(stamp);
        this.type = type;
        this.code = code;
        this.kind = kind;
        this.place = place;
        setTraits(traits);
    }

    public final void setTraits(Traits traits) {
        label = traits.label();
        labelZh = traits.labelZh();
        section = traits.section();
        sectionZh = traits.sectionZh();
        required = traits.required();
        onlyOnce = traits.unique();
        defaultText = traits.defaultText();
        dictionary = traits.dictionary();
        linkType = traits.linkType();
        shownWhen = traits.shownWhen();
        shownValues = joined(traits.shownValues());
        readers = joined(traits.readers());
        writers = joined(traits.writers());
    }

    public CustomField field() {
        Traits traits = new Traits(
                label,
                labelZh,
                section,
                sectionZh,
                required,
                onlyOnce,
                defaultText,
                dictionary,
                linkType,
                shownWhen,
                parts(shownValues),
                parts(readers),
                parts(writers));
        return new CustomField(Long.toString(getId()), getVersion(), type, code, kind, retired, traits);
    }

    private static String joined(Set<String> parts) {
        return parts.stream().sorted().collect(Collectors.joining(BY));
    }

    private static Set<String> parts(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(BY)));
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews;

/** A view of a list, kept by who created the row. */
@Entity(name = "SavedView")
@Table(name = "core_view")
public class ViewRow extends CompanyRow {
    @Column(updatable = false)
    private String list;

    private String name;

    private boolean shared;

    private String q;

    private String filter;

    private String sort;

    private String look;

    protected ViewRow() {}

    public ViewRow(Stamp stamp, String list, SavedViews.Draft draft) {
        super(stamp);
        this.list = list;
        set(draft);
    }

    public final void set(SavedViews.Draft draft) {
        name = draft.name();
        shared = draft.shared();
        q = draft.q();
        filter = draft.filter();
        sort = draft.sort();
        look = draft.look().text();
    }

    public SavedViews.Draft draft() {
        return new SavedViews.Draft(name, q, filter, sort, ListLook.parse(look).orElse(ListLook.OWN), shared);
    }

    public String getList() {
        return list;
    }
}

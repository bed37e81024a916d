package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.tesseracrm.core.api.query.FilterTerm;

/** A filter as a value: said in words, put together in a dialog. Its value is RSQL; empty: everything. */
public final class FilterField extends CustomField<String> {
    private final Supplier<List<QueryField>> fields;
    private final Span words = new Span();
    private String rsql = "";

    public FilterField(Supplier<List<QueryField>> fields) {
        super("");
        this.fields = fields;
        Button open = new Button(Ui.text("core.ui.query.open"), VaadinIcon.FILTER.create(), click -> open());
        Div row = new Div(words, open);
        row.addClassName("t-row");
        add(row);
        say();
    }

    private void open() {
        new FilterDialog(fields.get(), rsql, text -> {
                    rsql = text;
                    say();
                    updateValue();
                })
                .open();
    }

    private void say() {
        words.setText(words(fields.get(), rsql));
    }

    /** What a filter asks, in words. */
    public static String words(List<QueryField> fields, String rsql) {
        return FilterTerm.parse(rsql)
                .map(term -> new FilterWords(fields).of(term))
                .orElseGet(() -> Ui.text("core.ui.query.everything"));
    }

    @Override
    protected String generateModelValue() {
        return rsql;
    }

    @Override
    protected void setPresentationValue(String value) {
        rsql = value == null ? "" : value;
        say();
    }
}

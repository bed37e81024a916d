package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** Some of a record's fields under a heading; empty ones are left out, and the section with them. */
@Tag("section")
public final class Section extends com.vaadin.flow.component.HtmlContainer {
    private final Labels labels;
    private final DescriptionList list = new DescriptionList();

    Section(Labels labels, String titleKey) {
        this.labels = labels;
        addClassName("t-card");
        list.addClassName("t-facts");
        H2 title = new H2();
        labels.set(title::setText, titleKey);
        add(title, list);
        setVisible(false);
    }

    public Section field(String labelKey, String value) {
        if (value != null && !value.isBlank()) {
            component(labelKey, new Span(value));
        }
        return this;
    }

    /** A value that reads differently in another language: a choice, money, a time. */
    public Section field(String labelKey, Supplier<String> value) {
        String now = value.get();
        if (now != null && !now.isBlank()) {
            Span text = new Span();
            labels.on(() -> text.setText(value.get()));
            component(labelKey, text);
        }
        return this;
    }

    /** A link within the product. */
    public Section link(String labelKey, String text, String path) {
        if (text != null && !text.isBlank()) {
            Anchor link = new Anchor(path, text);
            link.getElement().setAttribute("router-link", true);
            component(labelKey, link);
        }
        return this;
    }

    /** A link that leaves it: web site, mail, telephone. */
    public Section outside(String labelKey, String text, String href) {
        if (text != null && !text.isBlank()) {
            Anchor link = new Anchor(href, text);
            if (href.startsWith("http")) {
                link.setTarget("_blank");
                link.getElement().setAttribute("rel", "noopener noreferrer");
            }
            component(labelKey, link);
        }
        return this;
    }

    /** A value whose label is data, such as the name of a field that a company has made. */
    public Section value(String label, String value) {
        return value == null || value.isBlank() ? this : add(new Span(label), new Span(value));
    }

    public Section component(String labelKey, Component value) {
        return component(() -> Ui.text(labelKey), value);
    }

    /** Under a label that is data. */
    public Section component(Supplier<String> label, Component value) {
        Span text = new Span();
        labels.on(() -> text.setText(label.get()));
        return add(text, value);
    }

    private Section add(Span text, Component value) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(text);
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(term, description);
        setVisible(true);
        return this;
    }
}

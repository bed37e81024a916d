package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** What stands where nothing is yet: what this is for, and the first step. */
public class EmptyState extends Div implements LocaleChangeObserver {
    private final Labels labels = new Labels();
    private final Paragraph why = new Paragraph();

    public EmptyState(VaadinIcon icon, String titleKey, String hintKey, Component... steps) {
        addClassName("t-empty");
        H2 title = new H2();
        Paragraph hint = new Paragraph();
        labels.set(title::setText, titleKey);
        labels.set(hint::setText, hintKey);
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.addClassName("t-empty-picture");
        add(picture, title, hint);
        add(why);
        why.setVisible(false);
        if (steps.length > 0) {
            Div row = new Div(steps);
            row.addClassName("t-row");
            add(row);
        }
    }

    /** One more line, under the hint: what is special in this case. Gone when it is empty. */
    public void explain(String text) {
        why.setText(text);
        why.setVisible(!text.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }
}

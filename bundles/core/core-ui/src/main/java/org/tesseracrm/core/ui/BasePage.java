package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** What every page has: one title, the way back, actions at the right. */
public abstract class BasePage extends Div implements LocaleChangeObserver, HasDynamicTitle {
    private static final String PRODUCT = "Tessera CRM";

    private final Labels labels = new Labels();
    private final H1 heading = new H1();
    private final Div above = new Div();
    private final Div actions = new Div();

    protected BasePage() {
        addClassName("t-page");
        above.addClassName("t-above");
        actions.addClassName("t-page-actions");
        Div row = new Div(heading, actions);
        row.addClassName("t-page-head");
        Div header = new Div(above, row);
        above.setVisible(false);
        add(header);
    }

    /** Labels that follow the language. */
    protected final Labels labels() {
        return labels;
    }

    protected final void title(String key, Object... args) {
        labels.set(this::titleText, key, args);
    }

    /** A title that is data, such as a name. */
    protected final void titleText(String text) {
        heading.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** Stands beside the title, for instance a state. */
    protected final void besideTitle(Component part) {
        heading.getElement().getParent().insertChild(1, part.getElement());
    }

    /** The way back, above the title. */
    protected final void back(String path, String key) {
        Span text = new Span();
        labels.set(text::setText, key);
        Anchor link = new Anchor(ListState.withQuery(path), VaadinIcon.ANGLE_LEFT.create(), text);
        link.getElement().setAttribute("router-link", true);
        above.removeAll();
        above.add(link);
        above.setVisible(true);
    }

    protected final Button action(String key, VaadinIcon icon, Runnable run) {
        Button button = button(key, icon, run);
        actions.add(button);
        return button;
    }

    /** The one filled action, at the far right. */
    protected final Button primary(String key, VaadinIcon icon, Runnable run) {
        Button button = action(key, icon, run);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** A button whose label follows the language, and that tells why where it is refused. */
    protected final Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button();
        labels.set(button::setText, key);
        if (icon != null) {
            button.setIcon(icon.create());
        }
        button.addClickListener(click -> Notices.attempt(run));
        return button;
    }

    protected final void go(String path) {
        getUI().ifPresent(ui -> Ui.go(ui, path));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Ui.zone(event.getUI(), labels::refresh);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }

    @Override
    public String getPageTitle() {
        return heading.getText().isEmpty() ? PRODUCT : heading.getText() + " · " + PRODUCT;
    }
}

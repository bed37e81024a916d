package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Viewer;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** 'Who can see this?' with each person's reasons, and a look at those who perhaps cannot (M3, A10). */
final class ViewersDialog extends Dialog {
    private static final int LIMIT = 50;

    private final Explanations explanations;
    private final String customerId;
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private String next = "";

    ViewersDialog(Explanations explanations, CheckedPeople check, String customerId, String name) {
        this.explanations = explanations;
        this.customerId = customerId;
        setHeaderTitle(Ui.text("core.ui.viewers.title", name));
        setWidth("38rem");
        count.addClassName("t-muted");
        list.addClassName("t-list");
        more.setText(Ui.text("core.ui.viewers.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> Notices.attempt(this::load));
        check.field().setLabel(Ui.text("core.ui.viewers.check.people"));
        check.field().setHelperText(Ui.text("core.ui.viewers.check.hint"));
        check.onChange(this::reload);
        Details missing = new Details(Ui.text("core.ui.viewers.check"), check);
        missing.setWidthFull();
        add(count, list, more, missing);
        Button close = new Button(Ui.text("core.ui.close"), click -> close());
        getFooter().add(close);
        addOpenedChangeListener(event -> {
            if (event.isOpened() && !Notices.attempt(this::load)) {
                close();
            }
        });
    }

    private void reload() {
        list.removeAll();
        next = "";
        load();
    }

    private void load() {
        Page<Viewer> page = explanations.viewers(customerId, LIMIT, next);
        page.items().forEach(viewer -> list.add(item(viewer)));
        next = page.next() == null ? "" : page.next();
        more.setVisible(page.next() != null);
        count.setText(Ui.counted("core.ui.viewers.count", page.total()));
    }

    private static ListItem item(Viewer viewer) {
        Span name = new Span(viewer.name());
        name.addClassName("t-strong");
        name.getStyle().set("display", "inline");
        Div who = new Div(name);
        who.addClassName("t-row");
        if (!viewer.department().isBlank()) {
            who.add(muted(viewer.department()));
        }
        who.add(right(viewer.right()));
        if (!viewer.active()) {
            who.add(muted(Ui.text("core.ui.person.left")));
        }
        Div why = new Div();
        why.addClassName("t-small");
        viewer.reasons().forEach(reason -> why.add(new Div(reason)));
        return new ListItem(who, why);
    }

    static Component right(Right right) {
        Span state = new Span(Ui.text(right.label()));
        state.addClassName("t-state");
        if (right == Right.WRITE) {
            state.addClassName("t-state-done");
        }
        return state;
    }

    static Span muted(String text) {
        Span span = new Span(text);
        span.addClassNames("t-muted", "t-small");
        return span;
    }
}

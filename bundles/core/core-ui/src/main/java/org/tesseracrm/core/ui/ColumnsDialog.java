package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.api.view.ListLook;

/** Chooses a list's columns and puts them in order, without a mouse too. */
final class ColumnsDialog extends Dialog {
    private final List<Line> lines = new ArrayList<>();
    private final Div body = new Div();

    /**
     * A column that may be seen.
     *
     * @param width as chosen, 0 where it was not
     */
    record Choice(String field, String label, boolean shown, int width) {}

    /** @param apply is given the look; {@link ListLook#OWN} for that which the list has of itself */
    ColumnsDialog(List<Choice> columns, Consumer<ListLook> apply) {
        setHeaderTitle(Ui.text("core.ui.columns"));
        setWidth("24rem");
        setMaxWidth("100%");
        Paragraph hint = new Paragraph(Ui.text("core.ui.columns.hint"));
        hint.addClassNames("t-muted", "t-small");
        columns.forEach(column -> lines.add(new Line(column)));
        body.getElement().setAttribute("role", "list");
        show();
        add(hint, body);
        Button own = new Button(Ui.text("core.ui.columns.own"), click -> finish(apply, ListLook.OWN));
        own.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        own.getStyle().set("margin-inline-end", "auto");
        Button yes = new Button(Ui.text("core.ui.columns.apply"), click -> apply(apply));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(own, new Button(Ui.text("core.ui.cancel"), click -> close()), yes);
    }

    private void apply(Consumer<ListLook> apply) {
        List<ListLook.Column> shown = lines.stream()
                .filter(line -> line.seen.getValue())
                .map(line -> new ListLook.Column(line.column.field(), line.column.width()))
                .toList();
        if (shown.isEmpty()) {
            Notices.error("core.ui.columns.none");
        } else {
            finish(apply, new ListLook(shown));
        }
    }

    private void finish(Consumer<ListLook> apply, ListLook look) {
        close();
        apply.accept(look);
    }

    private void show() {
        body.removeAll();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).up.setEnabled(i > 0);
            lines.get(i).down.setEnabled(i < lines.size() - 1);
            body.add(lines.get(i));
        }
    }

    private void move(Line line, int by) {
        int at = lines.indexOf(line);
        int to = at + by;
        if (to >= 0 && to < lines.size()) {
            Collections.swap(lines, at, to);
            show();
            // the button that was pressed goes on being at hand, unless the end is reached
            Button pressed = by < 0 ? line.up : line.down;
            (pressed.isEnabled() ? pressed : by < 0 ? line.down : line.up).focus();
        }
    }

    private final class Line extends Div {
        private final Choice column;
        private final Checkbox seen;
        private final Button up;
        private final Button down;

        Line(Choice column) {
            this.column = column;
            addClassNames("t-row", "t-column-choice");
            getElement().setAttribute("role", "listitem");
            seen = new Checkbox(column.label(), column.shown());
            up = button("core.ui.columns.up", VaadinIcon.ARROW_UP, -1);
            down = button("core.ui.columns.down", VaadinIcon.ARROW_DOWN, 1);
            add(seen, up, down);
        }

        private Button button(String key, VaadinIcon icon, int by) {
            Button button = new Button(icon.create(), click -> move(this, by));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(Ui.text(key, column.label()));
            return button;
        }
    }
}

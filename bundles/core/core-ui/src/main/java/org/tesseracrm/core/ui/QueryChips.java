package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tesseracrm.core.api.query.FilterTerm;
import org.tesseracrm.core.api.query.FilterTerm.Group;

/** What people asked of single fields: each condition a chip that says it in words, opens it, and takes it off. */
final class QueryChips {
    private final Runnable changed;
    private Supplier<List<QueryField>> fields = List::of;
    private String query = "";

    QueryChips(Runnable changed) {
        this.changed = changed;
    }

    void fields(Supplier<List<QueryField>> offered) {
        fields = offered;
    }

    boolean isOffered() {
        return !fields.get().isEmpty();
    }

    /** As RSQL, empty where nothing is asked. */
    String query() {
        return query;
    }

    /** What is no filter asks nothing. */
    void restore(String text) {
        query = FilterTerm.parse(text).isPresent() ? text : "";
    }

    void open() {
        new FilterDialog(fields.get(), query, this::change).open();
    }

    private void change(String now) {
        if (!now.equals(query)) {
            query = now;
            changed.run();
        }
    }

    List<Component> chips() {
        List<Component> chips = new ArrayList<>();
        FilterTerm whole = FilterTerm.parse(query).orElse(new Group(true, List.of()));
        FilterWords words = new FilterWords(fields.get());
        if (whole instanceof Group group && group.all()) {
            for (FilterTerm part : group.parts()) {
                List<FilterTerm> rest = new ArrayList<>(group.parts());
                rest.remove(part);
                String without = rest.size() == 1 ? rest.get(0).text() : new Group(true, rest).text();
                chips.add(chip(words.of(part), this::open, () -> change(without)));
            }
        } else {
            chips.add(chip(words.of(whole), this::open, () -> change("")));
        }
        return chips;
    }

    /** @param open null where there is nothing to open */
    static Component chip(String label, Runnable open, Runnable remove) {
        Button gone = button(VaadinIcon.CLOSE_SMALL.create(), remove);
        gone.setAriaLabel(Ui.text("core.ui.filter.remove", label));
        Component text = new Span(label);
        if (open != null) {
            Button button = button(null, open);
            button.setText(label);
            button.addClassName("t-chip-text");
            text = button;
        }
        Span chip = new Span(text, gone);
        chip.addClassName("t-chip");
        return chip;
    }

    private static Button button(Component icon, Runnable run) {
        Button button = icon == null ? new Button() : new Button(icon);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        if (icon != null) {
            button.addThemeVariants(ButtonVariant.LUMO_ICON);
        }
        button.addClickListener(click -> run.run());
        return button;
    }
}

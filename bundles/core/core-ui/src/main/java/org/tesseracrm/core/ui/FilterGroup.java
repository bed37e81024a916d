package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tesseracrm.core.api.query.FilterTerm;
import org.tesseracrm.core.api.query.FilterTerm.Comparison;
import org.tesseracrm.core.api.query.FilterTerm.Group;

/** Conditions of which all, or any, are to hold; groups in groups. */
final class FilterGroup extends Div implements FilterPart {
    private static final int DEEPEST = 4;

    private final List<QueryField> fields;
    private final int depth;
    private final Select<Boolean> all = new Select<>();
    private final Div body = new Div();
    private final List<FilterPart> parts = new ArrayList<>();

    /** @param remove null for the outermost */
    FilterGroup(List<QueryField> fields, int depth, Consumer<FilterPart> remove) {
        this.fields = fields;
        this.depth = depth;
        addClassName("t-filter-group");
        getElement().setAttribute("role", "group");
        all.setItems(true, false);
        all.setValue(true);
        all.setItemLabelGenerator(yes -> Ui.text(yes ? "core.ui.query.all" : "core.ui.query.any"));
        all.setAriaLabel(Ui.text("core.ui.query.join"));
        Div head = new Div(all);
        head.addClassName("t-row");
        head.add(button("core.ui.query.add", VaadinIcon.PLUS, () -> addRow().focus()));
        if (depth < DEEPEST) {
            head.add(button("core.ui.query.addGroup", VaadinIcon.FOLDER_ADD, () -> addGroup()
                    .addRow()
                    .focus()));
        }
        if (remove != null) {
            Button gone = button("core.ui.query.removeGroup", VaadinIcon.CLOSE_SMALL, () -> remove.accept(this));
            head.add(gone);
        }
        body.addClassName("t-filter-parts");
        add(head, body);
    }

    private static Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(Ui.text(key), icon.create(), click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    FilterRow addRow() {
        return added(new FilterRow(fields, this::remove));
    }

    private FilterGroup addGroup() {
        return added(new FilterGroup(fields, depth + 1, this::remove));
    }

    private <P extends FilterPart> P added(P part) {
        parts.add(part);
        body.add(part.component());
        return part;
    }

    private void remove(FilterPart part) {
        parts.remove(part);
        body.remove(part.component());
    }

    void show(FilterTerm term) {
        Group group = term instanceof Group whole ? whole : new Group(true, List.of(term));
        parts.clear();
        body.removeAll();
        all.setValue(group.all());
        for (FilterTerm part : group.parts()) {
            if (part instanceof Group inner) {
                addGroup().show(inner);
            } else if (part instanceof Comparison comparison) {
                fields.stream()
                        .filter(field -> field.name().equals(comparison.field()))
                        .findFirst()
                        .ifPresent(field -> addRow().show(field, comparison));
            }
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isUnfinished() {
        return parts.stream().anyMatch(FilterPart::isUnfinished);
    }

    @Override
    public Optional<FilterTerm> term() {
        List<FilterTerm> terms =
                parts.stream().flatMap(part -> part.term().stream()).toList();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(terms.size() == 1 ? terms.get(0) : new Group(all.getValue(), terms));
    }
}

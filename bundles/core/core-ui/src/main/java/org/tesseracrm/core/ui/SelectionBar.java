package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tesseracrm.core.api.query.Page;

/** What can be done with the rows that are selected; there while some are. */
final class SelectionBar<T> extends Div {
    private final Span count = new Span();
    private final Button all = new Button();
    private final Button none = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final List<Runnable> labels = new ArrayList<>();
    private final Supplier<ListSelection<T>> selection;

    /**
     * @param selectAll chooses all that match
     * @param clear ends the selection
     */
    SelectionBar(Supplier<ListSelection<T>> selection, Runnable selectAll, Runnable clear) {
        this.selection = selection;
        addClassName("t-batch");
        getStyle().set("flex-wrap", "wrap");
        getElement().setAttribute("role", "region");
        count.addClassName("t-strong");
        count.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.addClickListener(click -> selectAll.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        none.getStyle().set("margin-inline-start", "auto");
        none.addClickListener(click -> clear.run());
        add(count, all, none);
        setVisible(false);
    }

    void action(String key, VaadinIcon icon, Consumer<ListSelection<T>> run) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> Notices.attempt(() -> run.accept(selection.get())));
        labels.add(() -> button.setText(Ui.text(key)));
        addComponentAtIndex(getElement().getChildCount() - 1, button);
    }

    /** @param total how many match, selected or not */
    void show(Page.Total total) {
        ListSelection<T> chosen = selection.get();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        Formats formats = Ui.formats();
        getElement().setAttribute("aria-label", Ui.text("core.ui.selection"));
        none.setAriaLabel(Ui.text("core.ui.selection.clear"));
        none.setTooltipText(Ui.text("core.ui.selection.clear"));
        labels.forEach(Runnable::run);
        boolean everything = chosen.matching().isPresent();
        count.setText(Ui.text(
                everything ? "core.ui.selection.allSelected" : "core.ui.selection.count",
                formats.count(chosen.total())));
        all.setVisible(!everything
                && (total.relation() == Page.Relation.gte
                        || total.value() > chosen.rows().size()));
        all.setText(Ui.text("core.ui.selection.all", formats.count(total)));
    }
}

package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.api.query.FilterTerm;

/** Puts a filter together from conditions on any of a list's fields. */
final class FilterDialog extends Dialog {
    private final FilterGroup root;
    private final Consumer<String> apply;

    /** @param apply is given the filter as RSQL */
    FilterDialog(List<QueryField> fields, String filter, Consumer<String> apply) {
        this.apply = apply;
        root = new FilterGroup(fields, 1, null);
        setHeaderTitle(Ui.text("core.ui.query.title"));
        setWidth("46rem");
        setMaxWidth("100%");
        FilterTerm.parse(filter).ifPresent(root::show);
        Paragraph hint = new Paragraph(Ui.text("core.ui.query.hint"));
        hint.addClassNames("t-muted", "t-small");
        add(hint, root);
        if (root.isEmpty()) {
            root.addRow().focus();
        }
        Button yes = new Button(Ui.text("core.ui.query.apply"), click -> finish());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button clear = new Button(Ui.text("core.ui.query.clear"), click -> {
            close();
            apply.accept("");
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.getStyle().set("margin-inline-end", "auto");
        getFooter().add(clear, new Button(Ui.text("core.ui.cancel"), click -> close()), yes);
        Shortcuts.addShortcutListener(this, this::finish, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        setCloseOnOutsideClick(false);
    }

    private void finish() {
        if (root.isUnfinished()) {
            Notices.error("core.ui.query.unfinished");
            return;
        }
        close();
        apply.accept(root.term().map(FilterTerm::text).orElse(""));
    }
}

package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;

/** Above the tree: what is looked for, and whose role is to stand out. */
final class OrgToolbar extends Div {
    private static final int SEARCH_AFTER_MS = 250;

    private final TextField search = new TextField();
    private final Select<DutyRole> role = new Select<>();
    private final Span found = new Span();

    /** @param searched told when another text is looked for; {@code highlighted} when another role is */
    OrgToolbar(Labels labels, Runnable searched, Runnable highlighted) {
        addClassName("t-toolbar");
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_AFTER_MS);
        search.addClassName("t-search");
        search.addValueChangeListener(event -> searched.run());
        role.setItems(DutyRole.values());
        role.setEmptySelectionAllowed(true);
        role.setItemLabelGenerator(each -> Ui.text(each == null ? "shell.org.role" : each.label()));
        role.addValueChangeListener(event -> highlighted.run());
        labels.on(() -> {
            search.setAriaLabel(Ui.text("shell.org.search"));
            search.setPlaceholder(Ui.text("shell.org.search"));
            role.setAriaLabel(Ui.text("shell.org.role"));
            role.setPlaceholder(Ui.text("shell.org.role"));
            role.setEmptySelectionCaption(Ui.text("shell.org.role"));
        });
        found.addClassName("t-muted");
        found.getElement().setAttribute("role", "status");
        add(search, role, found);
    }

    String text() {
        return search.getValue().strip();
    }

    void clear() {
        search.clear();
        search.focus();
    }

    Optional<DutyRole> role() {
        return role.getOptionalValue();
    }

    void choose(DutyRole wanted) {
        role.setValue(wanted);
    }

    /** What was found of both. */
    void tell(int matches, int having) {
        String byText = text().isEmpty() ? "" : Ui.text("shell.org.search.found", matches);
        String byRole = role().map(wanted -> Ui.text("shell.org.role.found", Ui.text(wanted.label()), having))
                .orElse("");
        found.setText(byText.isEmpty() || byRole.isEmpty() ? byText + byRole : byText + " · " + byRole);
    }
}

package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.tesseracrm.core.ui.Ui;

/** Something to be copied elsewhere, shown once. */
public final class CopyField {
    private CopyField() {}

    public static TextField of(String labelKey, String value) {
        TextField field = new TextField(Ui.text(labelKey));
        field.setValue(value);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(VaadinIcon.COPY.create(), click -> copy(value));
        copy.setAriaLabel(Ui.text("shell.copy"));
        copy.setTooltipText(Ui.text("shell.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        field.setSuffixComponent(copy);
        return field;
    }

    static void copy(String value) {
        UI.getCurrent().getPage().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", value);
    }
}

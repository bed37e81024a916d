package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** An action of one row; what it refuses is told as a notice. */
public final class SmallButton extends Button {
    public SmallButton(String labelKey, Runnable action) {
        super(Ui.text(labelKey), click -> Notices.attempt(action));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }
}

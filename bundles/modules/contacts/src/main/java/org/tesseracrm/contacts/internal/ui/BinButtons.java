package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Restore and purge in a row of the recycle bin. */
final class BinButtons {

    private BinButtons() {}

    static Component of(BinActions actions, String id, String name, Runnable changed) {
        Button restore = new Button(
                Ui.text("contacts.restore"),
                click -> Notices.attempt(() -> {
                    actions.restore(id, name);
                    changed.run();
                }));
        Button purge =
                new Button(Ui.text("contacts.purge"), click -> Notices.attempt(() -> actions.purge(id, name, changed)));
        restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        purge.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        restore.setAriaLabel(Ui.text("contacts.restore") + " " + name);
        purge.setAriaLabel(Ui.text("contacts.purge") + " " + name);
        Div row = new Div(restore, purge);
        row.addClassName("t-row");
        return row;
    }
}

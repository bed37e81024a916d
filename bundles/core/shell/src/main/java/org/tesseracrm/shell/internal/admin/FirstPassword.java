package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.tesseracrm.core.ui.Ui;

/** Shows a password that was made, this once. */
public final class FirstPassword {

    private FirstPassword() {}

    public static void show(String user, String password) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.firstPassword.title", user));
        TextField field = new TextField(Ui.text("shell.signIn.password"));
        field.setValue(password);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(VaadinIcon.COPY.create());
        copy.setAriaLabel(Ui.text("shell.copy"));
        copy.setTooltipText(Ui.text("shell.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        copy.addClickListener(click -> UI.getCurrent()
                .getPage()
                .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", password));
        field.setSuffixComponent(copy);
        Div content = new Div(new Paragraph(Ui.text("shell.firstPassword.what")), field);
        content.addClassName("t-stack");
        dialog.add(content);
        Button close = new Button(Ui.text("core.ui.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}

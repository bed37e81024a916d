package org.tesseracrm.core.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** A text to be taken along: a link, a secret that is shown once. It cannot be typed in. */
public final class CopyField extends TextField {
    public CopyField(String label, String value) {
        super(label);
        setValue(value);
        setReadOnly(true);
        setWidthFull();
        setAutoselect(true);
        Button copy = new Button(VaadinIcon.COPY.create());
        copy.setAriaLabel(Ui.text("core.ui.copy"));
        copy.setTooltipText(Ui.text("core.ui.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        copy.addClickListener(click -> copy());
        setSuffixComponent(copy);
    }

    private void copy() {
        // without https the clipboard is closed to pages; a marked text can still be copied by hand
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const input = $0.inputElement; input.focus(); input.select();"
                                + " return navigator.clipboard ? navigator.clipboard.writeText($1).then(() => true, () => false)"
                                + " : document.execCommand('copy')",
                        getElement(),
                        getValue())
                .then(Boolean.class, CopyField::tell);
    }

    /** The same for what stands in no field. */
    public static void copy(String text) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "if (navigator.clipboard) return navigator.clipboard.writeText($0).then(() => true, () => false);"
                                + " const area = document.createElement('textarea'); area.value = $0;"
                                // a dialog keeps the focus to itself
                                + " (document.querySelector('[focus-trap]') || document.body).append(area); area.select();"
                                + " const done = document.execCommand('copy'); area.remove(); return done",
                        text)
                .then(Boolean.class, CopyField::tell);
    }

    private static void tell(Boolean done) {
        if (Boolean.TRUE.equals(done)) {
            Notices.show("core.ui.copied");
        }
    }
}

package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.tesseracrm.core.ui.CopyField;
import org.tesseracrm.core.ui.Ui;

/** The recovery codes, shown once, to be copied, saved or written down. */
public final class RecoveryCodeList extends Div {
    private static final String SAVE = "const a = document.createElement('a');"
            + "a.href = URL.createObjectURL(new Blob([$0], {type: 'text/plain'}));"
            + "a.download = 'tessera-recovery-codes.txt'; a.click(); URL.revokeObjectURL(a.href)";

    /** @param done once the person says that they are in a safe place */
    public RecoveryCodeList(List<String> codes, Runnable done) {
        addClassName("t-stack");
        Paragraph what = new Paragraph(Ui.text("shell.secondFactor.codes.what"));
        OrderedList list = new OrderedList();
        list.addClassName("t-recovery-codes");
        list.getStyle()
                .set("font-family", "var(--t-font-mono)")
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(14rem, 1fr))")
                .set("gap", "var(--lumo-space-xs) var(--lumo-space-m)")
                .set("padding-inline-start", "2rem")
                .set("margin", "0");
        codes.forEach(code -> list.add(new ListItem(code)));
        String all = String.join("\n", codes) + "\n";
        Button copy = button("core.ui.copy", VaadinIcon.COPY, () -> CopyField.copy(all));
        Button save = button("shell.secondFactor.codes.save", VaadinIcon.DOWNLOAD, () -> UI.getCurrent()
                .getPage()
                .executeJs(SAVE, all));
        Div row = new Div(copy, save);
        row.addClassName("t-row");
        Button kept = new Button(Ui.text("shell.secondFactor.codes.kept"), click -> done.run());
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(what, list, row, kept);
    }

    private static Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(Ui.text(key), icon.create(), click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}

package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.tesseracrm.core.api.admin.ModuleUploads.Key;
import org.tesseracrm.core.ui.Ui;

/** Whose signatures are believed, and how to add somebody. */
@Tag("section")
final class TrustedKeysSection extends HtmlContainer {
    TrustedKeysSection() {
        addClassNames("t-card", "t-module-keys");
    }

    void show(List<Key> keys) {
        removeAll();
        add(new H2(Ui.text("shell.installed.keys")));
        if (keys.isEmpty()) {
            add(new Paragraph(Ui.text("shell.installed.keys.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("t-list");
            keys.forEach(key -> list.add(item(key)));
            add(list);
        }
        add(Words.small(Ui.text("shell.installed.keys.how")));
    }

    private static ListItem item(Key key) {
        Span name = new Span(key.name());
        name.addClassName("t-strong");
        Div head = new Div(name);
        head.addClassName("t-row");
        if (key.expired()) {
            head.add(Words.chip(Ui.text("shell.installed.keys.expired"), "t-state-over"));
        }
        Paragraph print = new Paragraph(new Span(Ui.text("shell.installed.keys.print") + " "));
        print.add(new Code(key.fingerprint()));
        print.addClassName("t-small");
        return new ListItem(
                head,
                print,
                Words.small(Ui.text(
                        "shell.installed.keys.until",
                        Ui.formats().date(LocalDate.ofInstant(key.validUntil(), Ui.zone())),
                        key.file())));
    }
}

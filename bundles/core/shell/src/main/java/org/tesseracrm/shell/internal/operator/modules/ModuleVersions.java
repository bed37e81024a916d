package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Origin;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;

/** The versions of a module that are here, newest first: where each comes from, what it brings, and what can be done with it. */
final class ModuleVersions extends Div {
    private final Module module;
    private final ModuleActions actions;
    private final boolean installed;

    ModuleVersions(Module module, ModuleActions actions) {
        this.module = module;
        this.actions = actions;
        installed = module.versions().stream().anyMatch(Version::installed);
        addClassName("t-module-versions");
        add(new H3(Ui.text("shell.installed.versions")));
        if (module.versions().isEmpty()) {
            add(Words.small(Ui.text("shell.installed.versions.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        module.versions().forEach(version -> list.add(item(version)));
        add(list);
    }

    private ListItem item(Version version) {
        Span number = new Span(version.version());
        number.addClassName("t-strong");
        Div head = new Div(number);
        head.addClassName("t-row");
        if (version.installed()) {
            head.add(Words.chip(
                    Ui.text(
                            module.state() == State.RUNNING
                                    ? "shell.installed.version.runs"
                                    : "shell.installed.version.installed"),
                    module.state() == State.RUNNING ? "t-state-done" : "t-state-soon"));
        } else if (!version.problem().isEmpty()) {
            head.add(Words.chip(Ui.text("shell.installed.state." + State.QUARANTINED), "t-state-over"));
        }
        Div text = new Div(head, origin(version));
        text.addClassName("t-module-text");
        if (!version.problem().isEmpty() && !version.problem().equals(module.problem())) {
            text.add(new Paragraph(version.problem()));
        }
        text.add(ChangeLogText.folded(Ui.text("shell.installed.changes.of", version.version()), version.changes()));
        ListItem item = new ListItem(text, buttons(version));
        item.addClassName("t-module");
        return item;
    }

    private static Paragraph origin(Version version) {
        if (version.origin() == Origin.DISTRIBUTION) {
            return Words.small(Ui.text("shell.installed.origin.DISTRIBUTION", Words.kilobytes(version.bytes())));
        }
        Paragraph origin = Words.small(Ui.text(
                "shell.installed.origin.UPLOADED",
                RelativeTime.of(version.uploadedAt()),
                Words.signed(version.signature(), version.signer()),
                Words.kilobytes(version.bytes())));
        origin.setTitle(Ui.formats().dateTime(version.uploadedAt()));
        return origin;
    }

    private Div buttons(Version version) {
        Div row = new Div();
        row.addClassNames("t-row", "t-module-buttons");
        if (version.installed()) {
            return row;
        }
        Action action = installed ? Action.CHANGE : Action.INSTALL;
        String number = version.version();
        row.add(button(
                Ui.text("shell.installed." + action + ".this"),
                Ui.text("shell.installed." + action + ".version", module.name(), number),
                () -> actions.ask(module, action, number)));
        if (version.origin() == Origin.UPLOADED) {
            row.add(button(
                    Ui.text("shell.installed.discard"),
                    Ui.text("shell.installed.discard.what", module.name(), number),
                    () -> actions.discard(module, number)));
        }
        return row;
    }

    private static Button button(String words, String name, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(name);
        return button;
    }
}

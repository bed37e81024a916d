package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.ui.Ui;

/** A module: what it is and how it does, what can be done to it, and behind a click everything else. */
final class ModuleRow extends ListItem {
    private static final Map<State, String> COLOURS =
            Map.of(State.RUNNING, "t-state-done", State.WAITING, "t-state-soon", State.QUARANTINED, "t-state-over");

    private final String id;
    private final ModuleActions actions;
    private final Div text = new Div();
    private final Div buttons = new Div();
    private final Details details = new Details();
    private Module module;
    private Map<String, String> names = Map.of();

    ModuleRow(String id, ModuleActions actions) {
        this.id = id;
        this.actions = actions;
        addClassName("t-module");
        getElement().setAttribute("data-module", id);
        text.addClassName("t-module-text");
        buttons.addClassNames("t-row", "t-module-buttons");
        details.addClassName("t-module-details");
        details.addOpenedChangeListener(event -> fill());
        add(text, buttons, details);
    }

    String id() {
        return id;
    }

    /** What it shows is in another language. */
    void forget() {
        module = null;
    }

    /** What hangs on the language stays as it is where the module does: somebody may be about to click it. */
    void show(Module now, Map<String, String> itsNames) {
        if (!now.equals(module) || !itsNames.equals(names)) {
            module = now;
            names = itsNames;
            details.setSummaryText(Ui.text("shell.installed.details"));
            buttons();
            refresh();
        }
    }

    /** What hangs on the time zone too. */
    void refresh() {
        text();
        fill();
    }

    private void fill() {
        details.removeAll();
        if (details.isOpened()) {
            details.add(new ModuleFacts(module, names), new ModuleVersions(module, actions));
        }
    }

    private void text() {
        Div head = new Div(
                new H2(module.name()),
                Words.chip(
                        Ui.text("shell.installed.state." + module.state()), COLOURS.getOrDefault(module.state(), "")));
        head.addClassName("t-row");
        text.removeAll();
        text.add(head);
        if (!module.description().isEmpty()) {
            text.add(new Paragraph(module.description()));
        }
        if (!module.problem().isEmpty()) {
            text.add(Words.notice(module.problem(), "t-notice-over"));
            text.add(new Paragraph(Ui.text(
                    module.versions().isEmpty()
                            ? "shell.installed.quarantine.foreign"
                            : "shell.installed.quarantine")));
        }
        module.versions().forEach(this::failed);
        text.add(Words.small(facts()));
        if (module.failures().count() > 0) {
            Paragraph failures = new Paragraph(ModuleFacts.failures(module.failures()));
            failures.addClassNames("t-small", "t-state-text-over");
            text.add(failures);
        }
    }

    /** Another version that did not come up, so that this one is in its place. */
    private void failed(Version version) {
        if (!version.problem().isEmpty()
                && !version.installed()
                && module.problem().isEmpty()) {
            String runs = module.versions().stream()
                    .filter(Version::installed)
                    .map(Version::version)
                    .findFirst()
                    .orElse("");
            text.add(Words.notice(
                    runs.isEmpty()
                            ? Ui.text("shell.installed.failed", version.version(), version.problem())
                            : Ui.text("shell.installed.instead", version.version(), version.problem(), runs),
                    "t-notice-soon"));
        }
    }

    private String facts() {
        StringBuilder facts = new StringBuilder(Ui.text("shell.installed.version", module.version()));
        if (!module.provider().isEmpty()) {
            facts.append(" · ").append(module.provider());
        }
        if (module.bytes() > 0) {
            facts.append(" · ").append(Words.kilobytes(module.bytes()));
        }
        if (module.versions().size() > 1) {
            facts.append(" · ")
                    .append(Ui.text(
                            "shell.installed.versions.count", module.versions().size()));
        }
        return facts.toString();
    }

    private void buttons() {
        buttons.removeAll();
        boolean installed = module.versions().stream().anyMatch(Version::installed);
        if (module.state() == State.AVAILABLE
                || module.state() == State.QUARANTINED && module.bytes() > 0 && !installed) {
            buttons.add(button(Action.INSTALL, ButtonVariant.LUMO_PRIMARY));
            return;
        }
        if (installed && module.versions().size() > 1) {
            buttons.add(button(Action.CHANGE, ButtonVariant.LUMO_TERTIARY));
        }
        buttons.add(button(Action.RESTART, ButtonVariant.LUMO_TERTIARY));
        if (module.state() == State.RUNNING || module.state() == State.WAITING) {
            buttons.add(button(Action.REMOVE, ButtonVariant.LUMO_TERTIARY));
        }
    }

    private Button button(Action action, ButtonVariant look) {
        Button button = new Button(Ui.text("shell.installed." + action), click -> actions.ask(module, action, ""));
        button.addThemeVariants(look);
        button.setAriaLabel(Ui.text("shell.installed." + action + ".what", module.name()));
        return button;
    }
}

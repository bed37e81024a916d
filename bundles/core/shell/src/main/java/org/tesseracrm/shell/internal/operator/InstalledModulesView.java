package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The modules of this server; they are installed, removed and started anew from here. Follows what others do meanwhile. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.INSTALLED)
@Navigation(
        label = "shell.installed.title",
        icon = "vaadin:package",
        group = "operation",
        order = 9020,
        permission = Access.OPERATOR)
public final class InstalledModulesView extends BasePage implements View, BeforeEnterObserver {
    private static final Map<State, String> COLOURS =
            Map.of(State.RUNNING, "t-state-done", State.WAITING, "t-state-soon", State.QUARANTINED, "t-state-over");

    private final Access access;
    private final Installation installation;
    private final ModuleGate gate;
    private final ModuleActions actions;
    private final UnorderedList list = new UnorderedList();
    private Registration listening;
    private Map<String, String> names = Map.of();

    @Activate
    public InstalledModulesView(
            @Reference Access access,
            @Reference Installation installation,
            @Reference ModuleGate gate,
            @Reference Jobs jobs) {
        this.access = access;
        this.installation = installation;
        this.gate = gate;
        this.actions = new ModuleActions(installation, jobs, this::show);
        title("shell.installed.title");
        Paragraph what = new Paragraph();
        labels().set(what::setText, "shell.installed.what");
        list.addClassNames("t-list", "t-module-list");
        add(what, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.OPERATOR)) {
            labels().on(this::show);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        listening = gate.onChange(() -> Ui.push(ui, this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.close();
        super.onDetach(event);
    }

    private void show() {
        List<Module> modules = installation.modules();
        names = modules.stream().collect(Collectors.toMap(Module::id, Module::name));
        list.removeAll();
        modules.forEach(module -> list.add(item(module)));
    }

    private ListItem item(Module module) {
        Span state = new Span(Ui.text("shell.installed.state." + module.state()));
        state.addClassName("t-state");
        if (COLOURS.containsKey(module.state())) {
            state.addClassName(COLOURS.get(module.state()));
        }
        Div head = new Div(new H2(module.name()), state);
        head.addClassName("t-row");
        Div text = new Div(head, new Paragraph(module.description()));
        if (!module.problem().isEmpty()) {
            Paragraph problem = new Paragraph(module.problem());
            problem.addClassNames("t-notice", "t-notice-over");
            text.add(problem);
        }
        text.add(small(facts(module)));
        Vitals.of(module).forEach(text::add);
        related(text, "shell.installed.requires", module.requires(), this::name);
        related(text, "shell.installed.requiredBy", module.requiredBy(), this::name);
        related(text, "shell.installed.tables", module.tables(), InstalledModulesView::table);
        return new ListItem(text, buttons(module));
    }

    private static String facts(Module module) {
        return String.join(
                " · ",
                Ui.text("shell.installed.version", module.version()),
                module.provider(),
                Ui.text("shell.installed.size", kilobytes(module.bytes())),
                String.join(Ui.text("shell.list.comma"), module.bundles()));
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private static String table(Installation.Table table) {
        return Ui.text(
                "shell.installed.table", table.name(), Ui.formats().number(table.rows()), kilobytes(table.bytes()));
    }

    private static String kilobytes(long bytes) {
        return Ui.formats().number((bytes + 1023) / 1024);
    }

    private static <T> void related(Div text, String key, List<T> several, Function<T, String> name) {
        if (!several.isEmpty()) {
            text.add(small(
                    Ui.text(key, several.stream().map(name).collect(Collectors.joining(Ui.text("shell.list.comma"))))));
        }
    }

    private static Paragraph small(String words) {
        Paragraph small = new Paragraph(words);
        small.addClassNames("t-muted", "t-small");
        return small;
    }

    private Div buttons(Module module) {
        Div row = new Div();
        row.addClassName("t-row");
        if (module.state() == State.AVAILABLE || module.state() == State.QUARANTINED && module.bytes() > 0) {
            row.add(button(module, Action.INSTALL, ButtonVariant.LUMO_PRIMARY));
        } else {
            row.add(button(module, Action.RESTART, ButtonVariant.LUMO_TERTIARY));
        }
        if (module.state() == State.RUNNING || module.state() == State.WAITING) {
            row.add(button(module, Action.REMOVE, ButtonVariant.LUMO_TERTIARY));
        }
        return row;
    }

    private Button button(Module module, Action action, ButtonVariant look) {
        Button button = new Button(Ui.text("shell.installed." + action), click -> actions.ask(module, action));
        button.addThemeVariants(look);
        button.setAriaLabel(Ui.text("shell.installed." + action + ".what", module.name()));
        return button;
    }
}

package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.admin.ModuleNames;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What is installed on this server; installing is done at its console. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.INSTALLED)
@Navigation(
        label = "shell.installed.title",
        icon = "vaadin:package",
        group = "operation",
        order = 9020,
        permission = Access.OPERATOR)
public final class InstalledModulesView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final ModuleGate gate;
    private final UnorderedList list = new UnorderedList();
    private Registration listening;

    @Activate
    public InstalledModulesView(@Reference Access access, @Reference ModuleGate gate) {
        this.access = access;
        this.gate = gate;
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
        list.removeAll();
        gate.modules().stream().filter(ModuleState::installed).forEach(module -> {
            Div text = new Div(
                    new H2(ModuleNames.of(module.id())), new Paragraph(Ui.text(module.id() + ".module.description")));
            Span id = new Span(module.id());
            id.addClassNames("t-muted", "t-small");
            list.add(new ListItem(text, id));
        });
    }
}

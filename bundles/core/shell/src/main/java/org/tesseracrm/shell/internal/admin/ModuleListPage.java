package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.web.View;

/** A list of modules that follows what is installed and switched on while somebody looks at it. */
public abstract class ModuleListPage extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final ModuleGate gate;
    private final String permission;
    private final UnorderedList list = new UnorderedList();
    private Registration listening;

    /** @param labels where the keys of title ({@code .title}) and explanation ({@code .what}) begin */
    protected ModuleListPage(Access access, ModuleGate gate, String permission, String labels) {
        this.access = access;
        this.gate = gate;
        this.permission = permission;
        title(labels + ".title");
        Paragraph what = new Paragraph();
        labels().set(what::setText, labels + ".what");
        list.addClassNames("t-list", "t-module-list");
        add(what, list);
    }

    /** The module as a line of the list. */
    protected abstract ListItem item(ModuleState module);

    protected boolean shows(ModuleState module) {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, permission)) {
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
        gate.modules().stream().filter(this::shows).forEach(module -> list.add(item(module)));
    }
}

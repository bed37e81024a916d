package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.admin.ModuleListPage;
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
public final class InstalledModulesView extends ModuleListPage {

    @Activate
    public InstalledModulesView(@Reference Access access, @Reference ModuleGate gate) {
        super(access, gate, Access.OPERATOR, "shell.installed");
    }

    @Override
    protected boolean shows(ModuleState module) {
        return module.installed();
    }

    @Override
    protected ListItem item(ModuleState module) {
        Span id = new Span(module.id());
        id.addClassNames("t-muted", "t-small");
        return new ListItem(
                new Div(
                        new H2(ModuleNames.of(module.id())),
                        new Paragraph(Ui.text(module.id() + ".module.description"))),
                id);
    }
}

package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Which modules the company uses. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.MODULES)
@Navigation(
        label = "shell.modules.title",
        icon = "vaadin:puzzle-piece",
        group = "company",
        order = 8010,
        permission = Access.ADMINISTRATOR)
public final class ModulesView extends ModuleListPage {
    private final ModuleGate gate;

    @Activate
    public ModulesView(@Reference Access access, @Reference ModuleGate gate) {
        super(access, gate, Access.ADMINISTRATOR, "shell.modules");
        this.gate = gate;
    }

    @Override
    protected ListItem item(ModuleState module) {
        Div text = new Div(new H2(ModuleNames.of(module.id())));
        if (module.installed()) {
            text.add(new Paragraph(Ui.text(module.id() + ".module.description")));
        } else {
            text.add(new Paragraph(Ui.text("shell.modules.notInstalled")));
        }
        if (!module.requires().isEmpty()) {
            Paragraph needs = new Paragraph(Ui.text(
                    "shell.modules.needs",
                    module.requires().stream()
                            .map(ModuleNames::of)
                            .collect(Collectors.joining(Ui.text("shell.list.comma")))));
            needs.addClassNames("t-muted", "t-small");
            text.add(needs);
        }
        Checkbox on = new Checkbox(Ui.text("shell.modules.on"), module.enabled());
        on.getElement().setAttribute("aria-label", Ui.text("shell.modules.use", ModuleNames.of(module.id())));
        on.setEnabled(module.installed() || module.enabled());
        on.addValueChangeListener(event -> {
            if (event.isFromClient() && !Notices.attempt(() -> gate.setEnabled(module.id(), event.getValue()))) {
                on.setValue(event.getOldValue());
            }
        });
        return new ListItem(text, on);
    }
}

package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.ModulePreviews;
import org.tesseracrm.core.api.module.ModulePreviews.Preview;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
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
    private final ModulePreviews previews;

    @Activate
    public ModulesView(@Reference Access access, @Reference ModuleGate gate, @Reference ModulePreviews previews) {
        super(access, gate, Access.ADMINISTRATOR, "shell.modules");
        this.gate = gate;
        this.previews = previews;
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
        if (!module.included()) {
            Paragraph excluded = new Paragraph(Ui.text("shell.modules.notIncluded"));
            excluded.addClassNames("t-notice", "t-notice-soon");
            text.add(excluded);
        }
        Checkbox on = new Checkbox(Ui.text("shell.modules.on"), module.enabled() && module.included());
        on.getElement().setAttribute("aria-label", Ui.text("shell.modules.use", ModuleNames.of(module.id())));
        on.getStyle().set("flex", "none");
        on.setEnabled(module.included() && (module.installed() || module.enabled()));
        on.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                // it stands as it is until that is answered
                on.setValue(event.getOldValue());
                Notices.attempt(() -> ask(previews.preview(module.id()), event.getValue()));
            }
        });
        return new ListItem(text, on);
    }

    private void ask(Preview preview, boolean on) {
        String name = ModuleNames.of(preview.module());
        List<String> first = on ? preview.needs() : preview.neededBy();
        if (!first.isEmpty()) {
            Notices.error(
                    on ? "shell.modules.on.first" : "shell.modules.off.first",
                    name,
                    first.stream().map(ModuleNames::of).collect(Collectors.joining(Ui.text("shell.list.comma"))));
            return;
        }
        String way = on ? "shell.modules.on" : "shell.modules.off";
        Text what = Text.of(
                way + ".what",
                Ui.formats().number(preview.users()),
                Ui.formats().number(preview.entries()),
                Ui.formats().number(preview.parts()),
                Ui.formats().number(preview.imports()),
                Ui.formats().count(preview.records()));
        Confirm.ask(
                Text.of(way + ".ask", name), what, Text.of(way + ".do"), () -> gate.setEnabled(preview.module(), on));
    }
}

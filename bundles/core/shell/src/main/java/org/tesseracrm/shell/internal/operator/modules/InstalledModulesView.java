package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/**
 * The modules of this server; they are uploaded, installed, changed, removed and started anew from here. Follows what others do
 * meanwhile.
 */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.INSTALLED)
@Navigation(
        label = "shell.installed.title",
        icon = "vaadin:package",
        group = "operation",
        order = 9020,
        permission = Access.OPERATOR)
public final class InstalledModulesView extends BasePage implements View, BeforeEnterObserver {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledModulesView.class);

    private final Access access;
    private final Installation installation;
    private final ModuleUploads uploads;
    private final ModuleActions actions;
    private final Div upload = new Div();
    private final UnorderedList list = new UnorderedList();
    private final TrustedKeysSection keys = new TrustedKeysSection();
    private final Map<String, ModuleRow> rows = new LinkedHashMap<>();
    private Registration listening;
    private Locale language;

    @Activate
    public InstalledModulesView(
            @Reference Access access,
            @Reference Installation installation,
            @Reference ModuleUploads uploads,
            @Reference Jobs jobs) {
        this.access = access;
        this.installation = installation;
        this.uploads = uploads;
        this.actions = new ModuleActions(installation, uploads, jobs, this::show);
        title("shell.installed.title");
        Paragraph what = new Paragraph();
        labels().set(what::setText, "shell.installed.what");
        list.addClassNames("t-list", "t-module-list");
        add(what, upload, list, keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.OPERATOR)) {
            labels().on(this::showAnew);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        listening = installation.onChange(() -> Ui.push(ui, this::follow));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.close();
        super.onDetach(event);
    }

    private void follow() {
        try {
            show();
        } catch (NotSignedInException e) {
            LOG.debug("Nobody looks at it any more", e);
        }
    }

    /** Where only the time zone became known, a file may be on its way already. */
    private void showAnew() {
        if (!Ui.locale().equals(language)) {
            language = Ui.locale();
            upload.removeAll();
            upload.add(new ModuleUpload(uploads, installation, actions));
            rows.values().forEach(ModuleRow::forget);
        }
        show();
        rows.values().forEach(ModuleRow::refresh);
    }

    /** Rows of modules that are as they were stay, and so does what is open or has the focus in them. */
    private void show() {
        List<Module> modules = installation.modules();
        Map<String, String> names = modules.stream().collect(Collectors.toMap(Module::id, Module::name));
        rows.values().removeIf(row -> {
            boolean gone = !names.containsKey(row.id());
            if (gone) {
                list.remove(row);
            }
            return gone;
        });
        for (int i = 0; i < modules.size(); i++) {
            Module module = modules.get(i);
            ModuleRow row = rows.get(module.id());
            if (row == null) {
                row = new ModuleRow(module.id(), actions);
                rows.put(module.id(), row);
                list.addComponentAtIndex(i, row);
            }
            row.show(module, names);
        }
        keys.show(uploads.trusted());
    }
}

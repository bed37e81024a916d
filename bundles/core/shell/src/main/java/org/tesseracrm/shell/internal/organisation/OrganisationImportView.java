package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.DirectoryImport;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.ImportWizard;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Departments and people from a file. The links for their first sign-in are handed out on the organisation's page. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.ORGANISATION_IMPORT)
public final class OrganisationImportView extends ImportWizard implements View, BeforeEnterObserver {
    /** As the core names it. */
    private static final String TARGET = "core/organisation";

    private final Access access;

    @Activate
    public OrganisationImportView(
            @Reference Imports imports,
            @Reference Jobs jobs,
            @Reference Access access,
            @Reference DirectoryImport directory) {
        super(imports, jobs, TARGET, Paths.ORGANISATION);
        this.access = access;
        title("shell.org.import");
        back(Paths.ORGANISATION, "shell.org.title");
        if (access.caller().administrator() && directory.source().isPresent()) {
            action("shell.directory.open", VaadinIcon.CONNECT, () -> go(Paths.ORGANISATION_DIRECTORY));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gatekeeper.admits(event, access, Access.ADMINISTRATOR);
    }
}

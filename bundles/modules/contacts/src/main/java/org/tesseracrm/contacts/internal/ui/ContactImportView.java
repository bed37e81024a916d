package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.ImportWizard;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Import of contacts. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS + Paths.IMPORT)
public final class ContactImportView extends ImportWizard implements View, BeforeEnterObserver {
    private final Access access;

    @Activate
    public ContactImportView(@Reference Imports imports, @Reference Jobs jobs, @Reference Access access) {
        super(imports, jobs, Paths.CONTACTS, Paths.CONTACTS);
        this.access = access;
        title("contacts.contacts.import");
        back(Paths.CONTACTS, "contacts.contacts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(ContactService.IMPORT);
    }
}

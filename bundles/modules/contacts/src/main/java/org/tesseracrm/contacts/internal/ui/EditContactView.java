package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A contact, edited. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS + Paths.EDIT)
public final class EditContactView extends ContactForm implements View, BeforeEnterObserver {
    private final ContactService contacts;
    private final Access access;
    private ContactRecord known;

    @Activate
    public EditContactView(
            @Reference ContactService contacts,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference Access access,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        super(new Pickers(registry, people), words, own);
        this.contacts = contacts;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(ContactService.WRITE);
        known = contacts.get(event.getRouteParameters().get("id").orElse(""));
        titleText(known.name());
        contact().show(known);
    }

    @Override
    protected String save() {
        contacts.update(known.id(), known.version(), contact().read());
        Notices.show("contacts.saved");
        return Paths.contact(known.id());
    }

    @Override
    protected String cancelPath() {
        return Paths.contact(known.id());
    }
}

package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.organisation.LinkMail;
import org.tesseracrm.shell.internal.organisation.OneTimeLink;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new colleague, who gets a one-time link with which he chooses his password. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.USERS + "/new")
public final class NewUserView extends FormPage implements View, BeforeEnterObserver, UserFields.Form {
    private final Access access;
    private final Users users;
    private final LinkMail mail;
    private final TextField user = new TextField();
    private final UserFields person;

    @Activate
    public NewUserView(
            @Reference Access access,
            @Reference Users users,
            @Reference Departments departments,
            @Reference Positions positions,
            @Reference Explanations explanations,
            @Reference LinkMail mail) {
        this.access = access;
        this.users = users;
        this.mail = mail;
        title("shell.users.new");
        back(Paths.USERS, "shell.users.title");
        section("shell.user.section");
        user.setRequiredIndicatorVisible(true);
        labels().set(user::setHelperText, "shell.user.user.hint");
        field("user", "shell.user.user", user);
        person = new UserFields(this, new UserFields.Sources(departments, positions, explanations));
    }

    @Override
    public <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F put(
            String name, String label, F field) {
        return field(name, label, field);
    }

    @Override
    public void heading(String label) {
        section(label);
    }

    @Override
    public void follow(Component part, Component after) {
        part(part, after);
    }

    /** {@code ?department=…}: where he is to be. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            person.place(event.getLocation().getQueryParameters().getSingleParameter("department"));
        }
    }

    @Override
    protected String save() {
        Users.Created created = users.create(new Users.NewUser(user.getValue(), "", person.read()));
        created.invitation()
                .ifPresent(link -> OneTimeLink.show(
                        created.user().profile().name() + " (" + created.user().user() + ")",
                        link,
                        created.user().profile().email(),
                        mail));
        return Paths.USERS + "/" + created.user().id();
    }

    @Override
    protected String cancelPath() {
        return Paths.USERS;
    }
}

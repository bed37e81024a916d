package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A colleague: what is known, and password, lock and leaving. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.USERS + "/:id")
public final class UserView extends FormPage implements View, BeforeEnterObserver, UserFields.Form {
    private final Access access;
    private final Users users;
    private final Careers careers;
    private final Departments departments;
    private UserFields person;
    private User user;

    @Activate
    public UserView(
            @Reference Access access,
            @Reference Users users,
            @Reference Careers careers,
            @Reference Departments departments) {
        this.access = access;
        this.users = users;
        this.careers = careers;
        this.departments = departments;
        back(Paths.USERS, "shell.users.title");
        section("shell.user.section");
    }

    @Override
    public <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F put(
            String name, String label, F field) {
        return field(name, label, field);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            return;
        }
        String id = event.getRouteParameters().get("id").orElse("");
        if (!Notices.attempt(() -> user = users.find(id))) {
            event.forwardTo(Paths.USERS);
            return;
        }
        List<Department> all = departments.list();
        person = new UserFields(this, all);
        person.show(user.profile(), all);
        titleText(user.profile().name());
        action("shell.user.resetPassword", VaadinIcon.KEY, this::resetPassword);
        action("shell.user.unlock", VaadinIcon.UNLOCK, this::unlock);
        if (user.active()) {
            action("shell.user.deactivate", VaadinIcon.SIGN_OUT, this::deactivate);
        } else {
            action("shell.user.reactivate", VaadinIcon.SIGN_IN, this::reactivate);
        }
    }

    private void resetPassword() {
        Confirm.ask(
                Text.of("shell.user.resetPassword"),
                Text.of("shell.user.resetPassword.what", user.profile().name()),
                Text.of("shell.user.resetPassword"),
                () -> FirstPassword.show(
                        user.user(),
                        users.resetPassword(user.id())
                                .invitation()
                                .map(link -> link.path())
                                .orElse("")));
    }

    private void unlock() {
        users.unlock(user.id());
        Notices.show("shell.user.unlocked", user.profile().name());
    }

    private void deactivate() {
        Confirm.danger(
                Text.of("shell.user.deactivate"),
                Text.of("shell.user.deactivate.what", user.profile().name()),
                Text.of("shell.user.deactivate"),
                () -> {
                    careers.leave(user.id(), user.version(), Map.of(), "");
                    leave();
                });
    }

    private void reactivate() {
        careers.comeBack(user.id(), user.version());
        leave();
    }

    private void leave() {
        fields().clean();
        go(Paths.USERS);
    }

    @Override
    protected String save() {
        users.change(user.id(), user.version(), person.read());
        Notices.show("shell.saved");
        return Paths.USERS;
    }

    @Override
    protected String cancelPath() {
        return Paths.USERS;
    }
}

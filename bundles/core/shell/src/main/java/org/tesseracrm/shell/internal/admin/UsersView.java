package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The people of the company. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.USERS)
@Navigation(
        label = "shell.users.title",
        icon = "vaadin:users",
        group = "company",
        order = 8020,
        permission = Access.ADMINISTRATOR)
public final class UsersView extends ListPage<User> implements View {
    private final Access access;

    @Activate
    public UsersView(@Reference Access access, @Reference Users users) {
        super(
                request -> users.list(Users.Query.of(request.q()), request.limit(), request.cursor()),
                User::id,
                user -> Paths.USERS + "/" + user.id());
        this.access = access;
        title("shell.users.title");
        primary("shell.users.new", VaadinIcon.PLUS, () -> go(Paths.USERS + "/new"));
        nameColumn("name", "shell.user.name", user -> user.profile().name()).setSortable(false);
        column("user", "shell.user.user", User::user).setSortable(false);
        column("roles", "shell.user.roles", UsersView::roles).setSortable(false).setFlexGrow(2);
        column("state", "shell.user.state", UsersView::state).setSortable(false);
        timeColumn("lastSignIn", "shell.user.lastSignIn", user -> user.lastSignInAt()
                        .orElse(null))
                .setSortable(false);
        fact(User::user);
        fact(UsersView::roles);
        fact(UsersView::state);
        empty(
                VaadinIcon.USERS,
                "shell.users.title",
                "shell.users.empty",
                button("shell.users.new", VaadinIcon.PLUS, () -> go(Paths.USERS + "/new")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            super.beforeEnter(event);
        }
    }

    private static String roles(User user) {
        return user.profile().roles().stream()
                .sorted()
                .map(DutyRole::label)
                .map(key -> Ui.text(key))
                .collect(Collectors.joining(Ui.text("shell.list.comma")));
    }

    private static String state(User user) {
        if (!user.active()) {
            return Ui.text("shell.user.left");
        }
        return user.profile().administrator() ? Ui.text("shell.user.administrator") : Ui.text("shell.user.active");
    }
}

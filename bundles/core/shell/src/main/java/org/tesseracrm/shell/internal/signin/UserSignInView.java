package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.VaadinSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.access.SecondFactor.Status;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** How a colleague signs in, for the administrator: second factor and sessions. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.USERS + "/:id/sign-in")
public final class UserSignInView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final Users users;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Div factorCard = new Div();

    @Activate
    public UserSignInView(
            @Reference Access access,
            @Reference Users users,
            @Reference SecondFactor factor,
            @Reference Sessions sessions) {
        this.access = access;
        this.users = users;
        this.factor = factor;
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            return;
        }
        String id = event.getRouteParameters().get("id").orElse("");
        if (!Notices.attempt(() -> show(users.find(id)))) {
            event.forwardTo(Paths.USERS);
        }
    }

    private void show(User user) {
        back(Paths.USERS + "/" + user.id(), "shell.userSignIn.back");
        title("shell.userSignIn.title", user.profile().name());
        factorCard.addClassNames("t-card", "t-stack");
        labels().on(() -> showFactor(user));
        H2 heading = new H2();
        labels().set(heading::setText, "shell.sessions.title");
        String here = SessionCaller.id(VaadinSession.getCurrent());
        Div sessionCard = new Div(
                heading,
                new SessionLines(
                        () -> sessions.listOf(user.id()),
                        user.id().equals(Long.toString(access.caller().userId())) ? here : "",
                        id -> sessions.endOf(user.id(), id),
                        () -> sessions.endAllOf(user.id()),
                        "shell.sessions.endAll"));
        sessionCard.addClassNames("t-card", "t-stack");
        add(factorCard, sessionCard);
    }

    private void showFactor(User user) {
        factorCard.removeAll();
        Status status = factor.statusOf(user.id());
        factorCard.add(new H2(Ui.text("shell.secondFactor.title")));
        if (status.active()) {
            Button reset = new Button(Ui.text("shell.userSignIn.reset"), click -> reset(user));
            reset.addThemeVariants(ButtonVariant.LUMO_ERROR);
            factorCard.add(
                    new Paragraph(Ui.text(
                            "shell.secondFactor.active",
                            status.since().map(Ui.formats()::dateTime).orElse(""),
                            status.recoveryCodesLeft())),
                    new Div(reset));
        } else {
            factorCard.add(
                    new Paragraph(Ui.text(status.required() ? "shell.userSignIn.notYet" : "shell.userSignIn.none")));
        }
    }

    private void reset(User user) {
        Confirm.danger(
                Text.of("shell.userSignIn.reset"),
                Text.of("shell.userSignIn.reset.what", user.profile().name()),
                Text.of("shell.userSignIn.reset"),
                () -> {
                    factor.reset(user.id());
                    showFactor(user);
                });
    }
}

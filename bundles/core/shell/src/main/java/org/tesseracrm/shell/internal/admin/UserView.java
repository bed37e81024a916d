package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PictureField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.organisation.Faces;
import org.tesseracrm.shell.internal.organisation.LinkMail;
import org.tesseracrm.shell.internal.organisation.OneTimeLink;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A colleague: what is known, what he may, and how he moves through the company. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.USERS + "/:id")
public final class UserView extends FormPage implements View, BeforeEnterObserver, UserFields.Form {
    private final Access access;
    private final Users users;
    private final LinkMail mail;
    private final Careers careers;
    private final Pictures pictures;
    private final People people;
    private final UserFields.Sources sources;
    private final Div locked = new Div();
    private UserFields person;
    private User user;

    @Activate
    public UserView(
            @Reference Access access,
            @Reference Users users,
            @Reference Careers careers,
            @Reference Pictures pictures,
            @Reference People people,
            @Reference Departments departments,
            @Reference Positions positions,
            @Reference Explanations explanations,
            @Reference LinkMail mail) {
        this.access = access;
        this.users = users;
        this.mail = mail;
        this.careers = careers;
        this.pictures = pictures;
        this.people = people;
        this.sources = new UserFields.Sources(departments, positions, explanations);
        back(Paths.USERS, "shell.users.title");
        section("shell.user.section");
        locked.addClassNames("t-notice", "t-notice-over", "t-form-wide");
        locked.getElement().setAttribute("role", "status");
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
        TextField signIn = new TextField();
        signIn.setValue(user.user());
        signIn.setReadOnly(true);
        field("user", "shell.user.user", signIn);
        part(sees(), signIn);
        part(locked, signIn);
        part(photo(), signIn);
        person = new UserFields(this, sources);
        person.show(user.id(), user.profile());
        titleText(user.profile().name());
        besideTitle(state());
        labels().on(this::showLock);
        actions();
    }

    /** How many customers he sees now, and where it says why. */
    private Component sees() {
        Users.Profile profile = user.profile();
        Page.Total total = sources.explanations()
                .preview(new Sketch(
                        Optional.of(user.id()),
                        profile.departmentId(),
                        profile.roles(),
                        profile.positionIds(),
                        Set.of()))
                .customersNow();
        Span text = new Span();
        Anchor why = new Anchor(Paths.WHY + "?person=" + user.id());
        why.getElement().setAttribute("router-link", true);
        labels().on(() -> {
            text.setText(Ui.text("shell.user.sees", Ui.formats().count(total)));
            why.setText(Ui.text("shell.user.sees.why"));
        });
        Div row = new Div(text, why);
        row.addClassNames("t-row", "t-form-wide");
        return row;
    }

    private Component photo() {
        PictureField photo = new PictureField(
                () -> {
                    var face = Faces.of(
                            pictures,
                            user.id(),
                            user.profile().name(),
                            users.find(user.id()).photo());
                    face.addClassName("t-avatar-large");
                    return face;
                },
                Pictures.MAX_BYTES,
                file -> pictures.setPhoto(user.id(), file),
                () -> pictures.removePhoto(user.id()),
                user.photo().isPresent());
        photo.getElement().setAttribute("role", "group");
        labels().on(() -> photo.getElement().setAttribute("aria-label", Ui.text("shell.user.photo")));
        return photo;
    }

    private Component state() {
        Span state = new Span();
        state.addClassName("t-state");
        state.addClassName(user.active() ? "t-state-done" : "t-state-over");
        labels().on(() -> state.setText(Ui.text(
                !user.active()
                        ? "shell.user.left"
                        : user.invitedUntil().isPresent() ? "shell.user.invited" : "shell.user.active")));
        return state;
    }

    private void actions() {
        action("shell.why.title", VaadinIcon.QUESTION_CIRCLE, () -> go(Paths.WHY + "?person=" + user.id()));
        if (!user.active()) {
            action("shell.user.reactivate", VaadinIcon.SIGN_IN, this::comeBack);
            return;
        }
        action("shell.user.resetPassword", VaadinIcon.KEY, this::resetPassword);
        action("shell.user.unlock", VaadinIcon.UNLOCK, this::unlock);
        action("shell.userSignIn.open", VaadinIcon.SHIELD, () -> go(Paths.USERS + "/" + user.id() + "/sign-in"));
        action("shell.user.up", VaadinIcon.ARROW_UP, () -> step(Direction.UP));
        action("shell.user.down", VaadinIcon.ARROW_DOWN, () -> step(Direction.DOWN));
        action(
                "shell.user.deactivate",
                VaadinIcon.SIGN_OUT,
                () -> LeaveDialog.open(careers, people, user, this::again));
    }

    private void step(Direction direction) {
        StepDialog.open(careers, user, direction, this::again);
    }

    private void resetPassword() {
        Confirm.ask(
                Text.of("shell.user.resetPassword"),
                Text.of("shell.user.resetPassword.what", user.profile().name()),
                Text.of("shell.user.resetPassword"),
                () -> users.resetPassword(user.id())
                        .invitation()
                        .ifPresent(link -> OneTimeLink.show(
                                user.profile().name() + " (" + user.user() + ")",
                                link,
                                user.profile().email(),
                                mail)));
    }

    /** Who is locked out learns from nobody else how long. */
    private void showLock() {
        locked.setText(users.lockedUntil(user.id())
                .map(time -> Ui.text("shell.user.locked", Ui.formats().dateTime(time)))
                .orElse(""));
        locked.setVisible(!locked.getText().isEmpty());
    }

    private void unlock() {
        users.unlock(user.id());
        showLock();
        Notices.show("shell.user.unlocked", user.profile().name());
    }

    private void comeBack() {
        careers.comeBack(user.id(), user.version());
        Notices.show("shell.user.back", user.profile().name());
        again();
    }

    /** The page anew, as the person is now. */
    private void again() {
        fields().clean();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
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

package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Explanations.Remedy;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerBatch;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.i18n.Text;

/** Buttons that do what an answer advises, for those who may; the others at least read it. Each asks before it does. */
final class Remedies {
    private final Access access;
    private final Services services;

    /** What does it. */
    record Services(
            Sharing sharing,
            CustomerDialogs dialogs,
            Users users,
            Careers careers,
            Departments departments,
            ModuleGate modules) {}

    Remedies(Access access, Services services) {
        this.access = access;
        this.services = services;
    }

    /**
     * @param customer the name of the customer asked about
     * @param again asks the question anew when it was done
     */
    Optional<Component> button(Remedy remedy, Question question, Optional<String> customer, Runnable again) {
        return switch (remedy.kind()) {
            case "share" ->
                where(
                        services.dialogs().mayShare(),
                        remedy,
                        () -> services.sharing()
                                .share(List.of(remedy.about()), Set.of(remedy.userId()), question.right()),
                        again);
            case "transfer" ->
                services.dialogs().mayTransfer()
                        ? Optional.of(button(remedy.kind(), () -> services.dialogs()
                                .transfer(
                                        CustomerBatch.of(remedy.about()),
                                        customer.orElse(""),
                                        remedy.userId(),
                                        () -> unlessGone(again))))
                        : Optional.empty();
            case "lead" ->
                mayAdminister() ? Optional.of(button(remedy.kind(), () -> lead(remedy, again))) : Optional.empty();
            case "move" -> where(mayAdminister(), remedy, () -> move(remedy), again);
            case "role" ->
                where(
                        mayAdminister(),
                        remedy,
                        () -> change(
                                remedy, user -> Profiles.withRole(user.profile(), DutyRole.valueOf(remedy.about()))),
                        again);
            case "position" ->
                where(
                        mayAdminister(),
                        remedy,
                        () -> change(remedy, user -> Profiles.withPosition(user.profile(), remedy.about())),
                        again);
            case "grant" ->
                where(
                        mayAdminister() && !remedy.about().equals(Access.OPERATOR),
                        remedy,
                        () -> change(remedy, user -> Profiles.withPermission(user.profile(), remedy.about())),
                        again);
            case "module" ->
                where(mayAdminister(), remedy, () -> services.modules().setEnabled(remedy.about(), true), again);
            default -> Optional.empty();
        };
    }

    private boolean mayAdminister() {
        return access.may(Access.ADMINISTRATOR);
    }

    /** The advice itself is what the confirmation says. */
    private static Optional<Component> where(boolean may, Remedy remedy, Runnable does, Runnable again) {
        if (!may) {
            return Optional.empty();
        }
        Text what = Text.of("shell.why.do." + remedy.kind());
        return Optional.of(button(
                remedy.kind(),
                () -> Confirm.ask(what, Text.of("shell.why.confirm", remedy.text()), what, () -> {
                    does.run();
                    Notices.show("shell.why.done");
                    unlessGone(again);
                })));
    }

    private void change(Remedy remedy, Function<User, Users.Profile> changed) {
        User user = services.users().find(remedy.userId());
        services.users().change(user.id(), user.version(), changed.apply(user));
    }

    private void move(Remedy remedy) {
        services.careers()
                .move(remedy.userId(), services.users().find(remedy.userId()).version(), Optional.of(remedy.about()));
    }

    /** Says who led it until now: he ceases to. */
    private void lead(Remedy remedy, Runnable again) {
        Department department = services.departments().find(remedy.about());
        String name = services.users().find(remedy.userId()).profile().name();
        Text what = Text.of("shell.why.do.lead");
        Confirm.ask(
                what,
                department
                        .headName()
                        .map(head -> Text.of("shell.why.lead.instead", name, department.name(), head))
                        .orElseGet(() -> Text.of("shell.why.lead.what", name, department.name())),
                what,
                () -> {
                    services.departments()
                            .setHead(
                                    department.id(),
                                    department.version(),
                                    Optional.of(remedy.userId()),
                                    department.assistantIds());
                    Notices.show("shell.why.done");
                    unlessGone(again);
                });
    }

    /** Whoever gave a customer away may not see it any more, and so may not ask about it either. */
    private static void unlessGone(Runnable again) {
        try {
            again.run();
        } catch (NotFoundException e) {
            Notices.show("shell.why.gone");
        }
    }

    private static Component button(String kind, Runnable run) {
        Button button = new Button(Ui.text("shell.why.do." + kind), click -> Notices.attempt(run));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}

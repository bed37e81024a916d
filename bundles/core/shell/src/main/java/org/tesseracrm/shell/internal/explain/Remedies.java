package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Explanations.Remedy;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Paths;

/** Buttons that do what an answer advises, for those who may; the others at least read it. */
final class Remedies {
    private static final String CUSTOMERS = "contacts/customers/";

    private final Access access;
    private final Sharing sharing;
    private final Users users;

    Remedies(Access access, Sharing sharing, Users users) {
        this.access = access;
        this.sharing = sharing;
        this.users = users;
    }

    /** @param again asks the question anew when it was done */
    Optional<Component> button(
            Remedy remedy, Question question, String name, Optional<String> customer, Runnable again) {
        boolean administrator = access.may(Access.ADMINISTRATOR);
        return switch (remedy.kind()) {
            case "share" ->
                customer.filter(any -> access.may(Sharing.PERMISSION))
                        .map(each -> button("shell.why.do.share", () -> share(question, name, each, again)));
            case "grant" ->
                Optional.of(question.permission())
                        .filter(id -> administrator && !id.isEmpty())
                        .map(id -> button("shell.why.do.grant", () -> grant(question, name, again)));
            case "role" -> leads(administrator, "shell.why.do.role", Paths.USERS + "/" + question.userId());
            case "move" ->
                leads(administrator, "shell.why.do.move", Paths.ORGANISATION + "?person=" + question.userId());
            case "module" -> leads(administrator, "shell.why.do.module", Paths.MODULES);
            case "transfer" ->
                question.customerId()
                        .flatMap(id ->
                                leads(access.may("contacts.customer.read"), "shell.why.do.transfer", CUSTOMERS + id));
            default -> Optional.empty();
        };
    }

    private static Optional<Component> leads(boolean may, String key, String path) {
        return may ? Optional.of(button(key, () -> Ui.go(UI.getCurrent(), path))) : Optional.empty();
    }

    private void share(Question question, String name, String customer, Runnable again) {
        Confirm.ask(
                Text.of("shell.why.do.share"),
                Text.of(
                        "shell.why.share.what",
                        customer,
                        name,
                        Text.of(question.right().label())),
                Text.of("shell.why.do.share"),
                () -> {
                    sharing.share(
                            List.of(question.customerId().orElseThrow()), Set.of(question.userId()), question.right());
                    done(again);
                });
    }

    private void grant(Question question, String name, Runnable again) {
        Confirm.ask(
                Text.of("shell.why.do.grant"),
                Text.of("shell.why.grant.what", Text.of("permission." + question.permission()), name),
                Text.of("shell.why.do.grant"),
                () -> {
                    User user = users.find(question.userId());
                    users.change(user.id(), user.version(), with(user.profile(), question.permission()));
                    done(again);
                });
    }

    private static Profile with(Profile profile, String permission) {
        Set<String> permissions = new HashSet<>(profile.permissions());
        permissions.add(permission);
        return new Profile(
                profile.name(),
                profile.email(),
                profile.mobile(),
                profile.departmentId(),
                profile.roles(),
                permissions,
                profile.administrator(),
                profile.positionIds(),
                profile.discountLimit());
    }

    private static void done(Runnable again) {
        Notices.show("shell.why.done");
        again.run();
    }

    private static Component button(String key, Runnable run) {
        Button button = new Button(Ui.text(key), click -> Notices.attempt(run));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}

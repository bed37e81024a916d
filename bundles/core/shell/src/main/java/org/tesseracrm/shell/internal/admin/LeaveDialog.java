package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Careers.Leaving;
import org.tesseracrm.core.api.admin.Careers.Place;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Leave (离职): names what ends, and how many customers go to whom. */
final class LeaveDialog {
    private static final int NOTE = 500;

    private LeaveDialog() {}

    static void open(Careers careers, People people, User user, Runnable done) {
        Leaving leaving = careers.previewLeaving(user.id());
        if (leaving.refusal().isPresent()) {
            Notices.error(
                    "shell.leave.refused",
                    user.profile().name(),
                    leaving.refusal().get());
            return;
        }
        HeirsField heirs = new HeirsField(people, user, leaving.customers());
        TextArea note = new TextArea();
        note.setMaxLength(NOTE);
        FormDialog dialog = new FormDialog("shell.user.deactivate", "shell.leave.do", () -> {
            careers.leave(user.id(), user.version(), heirs.getValue(), note.getValue());
            Notices.show("shell.leave.done", user.profile().name());
            done.run();
        });
        dialog.part(what(user, leaving));
        if (leaving.customers() > 0) {
            dialog.field("heirs", "shell.leave.heirs", heirs);
            dialog.field("note", "shell.leave.note", note);
        }
        dialog.setWidth("34rem");
        dialog.open();
    }

    private static Div what(User user, Leaving leaving) {
        Div what =
                new Div(new Paragraph(Ui.text("shell.leave.what", user.profile().name())));
        if (!leaving.heads().isEmpty()) {
            what.add(new Paragraph(Ui.text("shell.leave.heads", names(leaving.heads()))));
        }
        if (!leaving.assists().isEmpty()) {
            what.add(new Paragraph(Ui.text("shell.leave.assists", names(leaving.assists()))));
        }
        what.add(new Paragraph(
                leaving.customers() == 0
                        ? Ui.text("shell.leave.noCustomers")
                        : Ui.text("shell.leave.customers", Ui.formats().number(leaving.customers()))));
        return what;
    }

    private static String names(Collection<Place> places) {
        return places.stream().map(Place::name).collect(Collectors.joining(Ui.text("shell.list.comma")));
    }

    /** A small button with an icon. */
    static Button icon(VaadinIcon icon, String key, Runnable run) {
        Button button = new Button(icon.create(), click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Ui.text(key));
        button.setTooltipText(Ui.text(key));
        return button;
    }
}

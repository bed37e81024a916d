package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.api.admin.Careers.Place;
import org.tesseracrm.core.api.admin.Careers.Step;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Promote or demote: says what will happen before it does. */
final class StepDialog {
    private final Careers careers;
    private final User user;
    private final Direction direction;
    private final Runnable done;
    private final Dialog dialog = new Dialog();
    private final Div what = new Div();
    private final Select<Place> to = new Select<>();
    private final Button yes = new Button();
    private boolean quiet;

    private StepDialog(Careers careers, User user, Direction direction, Runnable done) {
        this.careers = careers;
        this.user = user;
        this.direction = direction;
        this.done = done;
    }

    static void open(Careers careers, User user, Direction direction, Runnable done) {
        new StepDialog(careers, user, direction, done).open();
    }

    private void open() {
        String title = Ui.text(direction == Direction.UP ? "shell.user.up" : "shell.user.down");
        dialog.setHeaderTitle(title + " · " + user.profile().name());
        what.getElement().setAttribute("role", "status");
        to.setLabel(Ui.text("shell.user.department"));
        to.setItemLabelGenerator(Place::name);
        to.setVisible(false);
        to.addValueChangeListener(event -> {
            if (!quiet) {
                show(careers.preview(user.id(), direction, place()));
            }
        });
        Div content = new Div(to, what);
        content.addClassName("t-stack");
        dialog.add(content);
        yes.setText(title);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.addClickListener(click -> Notices.attempt(this::take));
        dialog.getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> dialog.close()), yes);
        show(careers.preview(user.id(), direction, Optional.empty()));
        dialog.open();
    }

    private Optional<String> place() {
        return Optional.ofNullable(to.getValue()).map(Place::departmentId);
    }

    private void show(Step step) {
        what.removeAll();
        step.refusal().ifPresent(refusal -> what.add(new Paragraph(refusal)));
        UnorderedList list = new UnorderedList();
        step.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
        what.add(list);
        yes.setEnabled(step.possible());
        quiet = true;
        if (!step.choices().isEmpty()) {
            to.setItems(step.choices());
            step.to().ifPresent(to::setValue);
            to.setVisible(true);
        }
        quiet = false;
    }

    private void take() {
        careers.take(user.id(), user.version(), direction, place());
        dialog.close();
        Notices.show("shell.user.stepped", user.profile().name());
        done.run();
    }
}

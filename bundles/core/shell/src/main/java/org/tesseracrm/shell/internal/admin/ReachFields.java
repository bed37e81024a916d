package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.select.Select;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.ui.Ui;

/** Whose customers a position or a role opens, and how far. */
final class ReachFields {
    final Select<Reach> reach = new Select<>();
    final Select<Right> right = new Select<>();

    ReachFields() {
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> Ui.text(each.label()));
        reach.setValue(Reach.OWN);
        right.setItems(Right.values());
        right.setItemLabelGenerator(each -> Ui.text(each.label()));
        right.setValue(Right.READ);
        // nobody's customers need no right
        right.setEnabled(false);
        reach.addValueChangeListener(event -> right.setEnabled(event.getValue() != Reach.OWN));
    }

    void show(Reach whose, Right far) {
        reach.setValue(whose);
        right.setValue(far);
    }

    static String text(Reach reach, Right right) {
        return reach == Reach.OWN
                ? Ui.text(reach.label())
                : Ui.text("shell.position.reach", Ui.text(reach.label()), Ui.text(right.label()));
    }
}

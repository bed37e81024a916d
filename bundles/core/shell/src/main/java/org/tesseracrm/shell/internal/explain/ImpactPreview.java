package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.Explanations.Affected;
import org.tesseracrm.core.api.access.Explanations.Impact;
import org.tesseracrm.core.api.access.Explanations.Shift;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Ui;

/** What a role or position would do to all who have it, before it is saved (M3): customers, permissions, and for whom the most. */
public final class ImpactPreview extends Div {

    public ImpactPreview() {
        addClassNames("t-notice", "t-opening", "t-form-wide");
        getElement().setAttribute("role", "status");
    }

    /** Asks anew; what cannot be answered yet, for instance as something is missing, is said instead. */
    public void show(Supplier<Impact> preview) {
        removeAll();
        setVisible(true);
        Div text = new Div(new H3(Ui.text("shell.impact.title")));
        text.addClassNames("t-stack", "t-grow");
        add(text);
        try {
            show(text, preview.get());
        } catch (CrmException e) {
            text.add(new Paragraph(Ui.text(e)));
        }
    }

    private static void show(Div text, Impact impact) {
        if (impact.people() == 0) {
            text.add(new Paragraph(Ui.text("shell.impact.nobody")));
            return;
        }
        if (impact.changed() == 0) {
            text.add(new Paragraph(Ui.text("shell.impact.same", number(impact.people()))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(Ui.text("shell.impact.people", number(impact.people()), number(impact.changed()))));
        if (impact.most().isEmpty()) {
            list.add(new ListItem(Ui.text("shell.impact.customersSame")));
        } else {
            list.add(new ListItem(Ui.text(
                    "shell.impact.read",
                    number(impact.now().read()),
                    number(impact.then().read()))));
            list.add(new ListItem(Ui.text(
                    "shell.impact.write",
                    number(impact.now().write()),
                    number(impact.then().write()))));
        }
        impact.permissions().forEach(shift -> shift(list, shift));
        text.add(list);
        most(text, impact.most());
    }

    private static void shift(UnorderedList list, Shift shift) {
        String name = Ui.text("permission." + shift.permission());
        if (shift.gained() > 0) {
            list.add(new ListItem(Ui.text("shell.impact.gained", name, number(shift.gained()))));
        }
        if (shift.lost() > 0) {
            list.add(new ListItem(Ui.text("shell.impact.lost", name, number(shift.lost()))));
        }
    }

    private static void most(Div text, List<Affected> most) {
        if (most.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Affected each : most) {
            list.add(new ListItem(Ui.text(
                    "shell.impact.one",
                    each.name(),
                    number(each.now().read()),
                    number(each.then().read()),
                    number(each.now().write()),
                    number(each.then().write()))));
        }
        Details details = new Details(Ui.text("shell.impact.most", number(most.size())), list);
        details.setOpened(true);
        text.add(details);
    }

    private static String number(long number) {
        return Ui.formats().number(number);
    }
}

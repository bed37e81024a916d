package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Opening;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Ui;

/** What rights would open before they are saved (M3): permissions that come and go, how many customers, and whose. */
public final class OpeningPreview extends Div {
    private static final int NAMED = 12;

    private final Explanations explanations;

    public OpeningPreview(Explanations explanations) {
        this.explanations = explanations;
        addClassNames("t-notice", "t-opening", "t-form-wide");
        getElement().setAttribute("role", "status");
    }

    /** Asks anew; what cannot be answered yet, for instance as something is missing, is said instead. */
    public void show(Sketch sketch) {
        removeAll();
        Div text = new Div(new H3(Ui.text("shell.opening.title")));
        text.addClassNames("t-stack", "t-grow");
        add(text);
        try {
            show(text, explanations.preview(sketch));
        } catch (CrmException e) {
            text.add(new Paragraph(Ui.text(e)));
        }
    }

    private static void show(Div text, Opening opening) {
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(Ui.text(
                "shell.opening.customers",
                Ui.formats().count(opening.customersNow()),
                Ui.formats().count(opening.customersRead()))));
        if (!opening.people().isEmpty()) {
            list.add(new ListItem(whose(opening.people())));
        }
        change(list, "shell.opening.gained", opening.gained());
        change(list, "shell.opening.lost", opening.lost());
        if (opening.gained().isEmpty() && opening.lost().isEmpty()) {
            list.add(new ListItem(
                    Ui.text("shell.opening.same", opening.permissions().size())));
        }
        text.add(list);
    }

    private static String whose(List<String> people) {
        String comma = Ui.text("shell.list.comma");
        String names = people.stream().limit(NAMED).collect(Collectors.joining(comma));
        return people.size() > NAMED
                ? Ui.text("shell.opening.whoseMore", names, people.size())
                : Ui.text("shell.opening.whose", names);
    }

    private static void change(UnorderedList list, String key, List<String> permissions) {
        if (!permissions.isEmpty()) {
            list.add(new ListItem(Ui.text(
                    key,
                    permissions.stream()
                            .map(id -> Ui.text("permission." + id))
                            .collect(Collectors.joining(Ui.text("shell.list.comma"))))));
        }
    }
}

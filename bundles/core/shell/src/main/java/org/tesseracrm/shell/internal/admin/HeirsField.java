package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.Ui;

/** Who takes over how many parts of somebody's customers, and how many these are. */
final class HeirsField extends CustomField<Map<String, Integer>> {
    private static final int MOST_PARTS = 100;

    private final People people;
    private final User user;
    private final long customers;
    private final Div rows = new Div();
    private final Paragraph sum = new Paragraph();
    private final List<Heir> heirs = new ArrayList<>();

    private record Heir(PersonField who, IntegerField parts) {}

    HeirsField(People people, User user, long customers) {
        super(Map.of());
        this.people = people;
        this.user = user;
        this.customers = customers;
        rows.addClassName("t-heirs");
        sum.getElement().setAttribute("role", "status");
        // within a field it would be as far apart as an input is high
        sum.getStyle().set("line-height", "var(--lumo-line-height-m)");
        Button add = new Button(Ui.text("shell.leave.add"), VaadinIcon.PLUS.create(), click -> addHeir());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div content = new Div(rows, add, sum);
        content.addClassName("t-stack");
        add(content);
        addHeir();
        tell();
    }

    private void addHeir() {
        PersonField who = new PersonField(people);
        who.setPlaceholder(Ui.text("shell.leave.heir"));
        who.setAriaLabel(Ui.text("shell.leave.heir"));
        IntegerField parts = new IntegerField();
        parts.setAriaLabel(Ui.text("shell.leave.parts"));
        parts.setTooltipText(Ui.text("shell.leave.parts"));
        parts.setMin(1);
        parts.setMax(MOST_PARTS);
        parts.setStepButtonsVisible(true);
        parts.setValue(1);
        Heir heir = new Heir(who, parts);
        heirs.add(heir);
        Button[] remove = new Button[1];
        remove[0] = LeaveDialog.icon(VaadinIcon.CLOSE_SMALL, "shell.leave.remove", () -> {
            heirs.remove(heir);
            rows.remove(who, parts, remove[0]);
            changed();
        });
        rows.add(who, parts, remove[0]);
        who.addValueChangeListener(event -> changed());
        parts.addValueChangeListener(event -> changed());
    }

    private void changed() {
        updateValue();
        tell();
    }

    @Override
    protected Map<String, Integer> generateModelValue() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        heirs.forEach(heir -> heir.who()
                .id()
                .ifPresent(id -> chosen.merge(
                        id,
                        heir.parts().getValue() == null
                                ? 1
                                : Math.max(1, heir.parts().getValue()),
                        Integer::sum)));
        return chosen;
    }

    @Override
    protected void setPresentationValue(Map<String, Integer> value) {
        // only ever filled in by hand
    }

    private void tell() {
        Map<String, Integer> chosen = generateModelValue();
        if (chosen.isEmpty()) {
            sum.setText(Ui.text(
                    "shell.leave.kept",
                    Ui.formats().number(customers),
                    user.profile().name()));
            return;
        }
        long parts = chosen.values().stream().mapToLong(each -> each).sum();
        Map<String, String> names = heirs.stream()
                .filter(heir -> heir.who().id().isPresent())
                .collect(Collectors.toMap(
                        heir -> heir.who().id().orElseThrow(),
                        heir -> heir.who().getValue().name(),
                        (one, other) -> one));
        String each = chosen.entrySet().stream()
                .map(heir -> Ui.text(
                        chosen.size() == 1 ? "shell.leave.gets" : "shell.leave.getsAbout",
                        names.get(heir.getKey()),
                        Ui.formats().number(Math.round((double) customers * heir.getValue() / parts))))
                .collect(Collectors.joining(Ui.text("shell.list.comma")));
        sum.setText(Ui.text("shell.leave.sum", Ui.formats().number(customers), each));
    }
}

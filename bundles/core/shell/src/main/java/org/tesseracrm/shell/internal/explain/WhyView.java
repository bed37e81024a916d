package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Answer;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.CustomerRegistry.Entry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.admin.ModuleNames;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Why can or cannot somebody see or do this (M3)? */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.WHY)
@Navigation(label = "shell.why.title", icon = "vaadin:question-circle", group = "company", order = 8026)
public final class WhyView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final Explanations explanations;
    private final CustomerRegistry customers;
    private final People people;
    private final Remedies remedies;
    private final FormFields fields = new FormFields();
    private final PersonField person;
    private final RadioButtonGroup<Wish> wish = new RadioButtonGroup<>();
    private final ComboBox<Entry> customer = new ComboBox<>();
    private final ComboBox<String> permission = new ComboBox<>();
    private final Div answer = new Div();

    /** What somebody wants to do. */
    private enum Wish {
        SEE("shell.why.see"),
        CHANGE("shell.why.change"),
        ACT("shell.why.act");

        private final String label;

        Wish(String label) {
            this.label = label;
        }
    }

    @Activate
    public WhyView(
            @Reference Access access,
            @Reference Explanations explanations,
            @Reference CustomerRegistry customers,
            @Reference People people,
            @Reference Positions positions,
            @Reference Sharing sharing,
            @Reference CustomerDialogs dialogs,
            @Reference Users users,
            @Reference Careers careers,
            @Reference Departments departments,
            @Reference ModuleGate modules) {
        this.access = access;
        this.explanations = explanations;
        this.customers = customers;
        this.people = people;
        remedies = new Remedies(access, new Remedies.Services(sharing, dialogs, users, careers, departments, modules));
        person = new PersonField(people);
        title("shell.why.heading");
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "shell.why.what");
        add(what, form(positions.matrix().permissions()), answer);
        answer.addClassName("t-answer");
        answer.getElement().setAttribute("role", "status");
    }

    private Div form(List<Line> lines) {
        person.setRequiredIndicatorVisible(true);
        customer.setItemLabelGenerator(Entry::name);
        customer.setClearButtonVisible(true);
        customer.setItems(
                query -> customers.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        Map<String, String> modules = lines.stream().collect(Collectors.toMap(Line::id, Line::module));
        permission.setItems(lines.stream().map(Line::id).toList());
        permission.setItemLabelGenerator(id -> Ui.text("permission." + id) + " · "
                + ModuleNames.of(modules.getOrDefault(id, id.replaceFirst("\\..*", ""))));
        wish.setItems(Wish.values());
        wish.setItemLabelGenerator(each -> Ui.text(each.label));
        wish.setValue(Wish.SEE);
        wish.addValueChangeListener(event -> wanted());
        labels().set(person::setLabel, "shell.why.person");
        labels().set(wish::setLabel, "shell.why.question");
        labels().set(permission::setLabel, "shell.why.permission");
        labels().on(() -> customer.setLabel(
                Ui.text(wish.getValue() == Wish.ACT ? "shell.why.customer.optional" : "shell.why.customer")));
        fields.add("userId", person);
        fields.add("permission", permission);
        fields.add("customerId", customer);
        Button ask = button("shell.why.ask", VaadinIcon.QUESTION_CIRCLE, this::ask);
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div grid = new Div(person, wish, permission, customer);
        grid.addClassName("t-form-grid");
        Div row = new Div(ask);
        row.addClassName("t-row");
        Div card = new Div(grid, row);
        card.addClassNames("t-card", "t-form", "t-stack");
        wanted();
        return card;
    }

    private void wanted() {
        boolean act = wish.getValue() == Wish.ACT;
        permission.setVisible(act);
        permission.setRequiredIndicatorVisible(act);
        customer.setRequiredIndicatorVisible(!act);
        labels().refresh();
        answer.removeAll();
    }

    /** {@code ?person=…&customer=…&right=WRITE&permission=…}: asked at once where it is whole. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        String who = query.getSingleParameter("person")
                .orElse(Long.toString(access.caller().userId()));
        person.choose(people, Optional.of(who));
        query.getSingleParameter("right")
                .filter(Right.WRITE.name()::equals)
                .ifPresent(any -> wish.setValue(Wish.CHANGE));
        query.getSingleParameter("permission").ifPresent(id -> {
            wish.setValue(Wish.ACT);
            permission.setValue(id);
        });
        query.getSingleParameter("customer")
                .flatMap(id -> customers.find(Ids.parse(id)))
                .ifPresent(customer::setValue);
        if (!customer.isEmpty() || !permission.isEmpty()) {
            ask();
        }
    }

    private boolean complete() {
        fields.clearErrors();
        boolean act = wish.getValue() == Wish.ACT;
        require(person, person.isEmpty());
        require(permission, act && permission.isEmpty());
        require(customer, !act && customer.isEmpty());
        fields.focusFirstInvalid();
        return fields.firstInvalid().isEmpty();
    }

    private static void require(ComboBox<?> field, boolean missing) {
        if (missing) {
            field.setErrorMessage(Ui.text("core.ui.form.required"));
            field.setInvalid(true);
        }
    }

    private void ask() {
        answer.removeAll();
        if (!complete()) {
            return;
        }
        boolean act = wish.getValue() == Wish.ACT;
        Question question = new Question(
                person.id().orElseThrow(),
                act ? permission.getValue() : "",
                Optional.ofNullable(customer.getValue()).map(each -> Long.toString(each.id())),
                wish.getValue() == Wish.CHANGE ? Right.WRITE : Right.READ);
        Answer found;
        try {
            found = explanations.why(question);
        } catch (ForbiddenException others) {
            person.setErrorMessage(Ui.text("shell.why.others", person.getValue().name()));
            person.setInvalid(true);
            person.focus();
            return;
        }
        answer.add(new AnswerCard(
                found,
                remedy -> remedies.button(
                        remedy,
                        question,
                        Optional.ofNullable(customer.getValue()).map(Entry::name),
                        this::ask)));
    }
}

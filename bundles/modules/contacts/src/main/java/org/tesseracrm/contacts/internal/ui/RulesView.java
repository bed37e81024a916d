package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.AllocationRules;
import org.tesseracrm.contacts.internal.service.AllocationRules.Rule;
import org.tesseracrm.contacts.internal.service.AllocationRules.RuleDraft;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.FilterField;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.ListTools;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.OrderedGrid;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.QueryFields;
import org.tesseracrm.core.ui.SmallButton;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Who gets which customers (A17): the first rule that matches counts. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.RULES)
@Navigation(
        label = "contacts.rules",
        icon = "vaadin:split",
        group = "company",
        order = 720,
        permission = AllocationRules.MANAGE)
public final class RulesView extends BasePage implements View, BeforeEnterObserver {
    private final AllocationRules allocation;
    private final People people;
    private final Access access;
    private final QueryFields fields;
    private final OrderedGrid<Rule> grid;
    private final EmptyState empty;

    @Activate
    public RulesView(
            @Reference AllocationRules allocation,
            @Reference CustomerService customers,
            @Reference People people,
            @Reference Access access,
            @Reference ListTools tools,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        this.allocation = allocation;
        this.people = people;
        this.access = access;
        this.fields = CustomersView.query(customers, tools, words, own.columns(CustomerType.ID));
        title("contacts.rules");
        primary("contacts.rules.new", VaadinIcon.PLUS, () -> edit(null));
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "contacts.rules.what");
        grid = new OrderedGrid<>(Rule::id, rule -> true, ids -> {
            allocation.order(ids);
            reload();
        });
        empty = new EmptyState(VaadinIcon.SPLIT, "contacts.rules.empty", "contacts.rules.empty.hint");
        columns();
        add(what, empty, grid);
    }

    private void columns() {
        var name = grid.addColumn(rule -> rule.active() ? rule.name() : Ui.text("contacts.rules.off", rule.name()));
        name.setFlexGrow(2);
        labels().set(name::setHeader, "contacts.rules.name");
        var filter = grid.addColumn(rule -> FilterField.words(fields.get(), rule.filter()));
        filter.setFlexGrow(3);
        labels().set(filter::setHeader, "contacts.rules.filter");
        var users = grid.addColumn(rule -> String.join(", ", rule.userNames()));
        users.setFlexGrow(2);
        labels().set(users::setHeader, "contacts.rules.users");
        var way = grid.addColumn(rule -> Ui.text("contacts.allocate.way." + rule.way()));
        labels().set(way::setHeader, "contacts.allocate.way");
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.movers();
        grid.addItemDoubleClickListener(event -> edit(event.getItem()));
        Viewport.follow(this, narrow -> List.of(filter, way).forEach(column -> column.setVisible(!narrow)));
    }

    private Div actions(Rule rule) {
        Div row = new Div(
                new SmallButton("contacts.edit", () -> edit(rule)),
                new SmallButton("contacts.rules.delete", () -> delete(rule)));
        row.addClassName("t-row");
        return row;
    }

    private void delete(Rule rule) {
        allocation.delete(rule.id());
        reload();
        Notices.undo(
                () -> {
                    allocation.create(draft(rule));
                    reload();
                },
                "contacts.rules.deleted",
                rule.name());
    }

    private static RuleDraft draft(Rule rule) {
        return new RuleDraft(rule.name(), rule.filter(), rule.userIds(), rule.way(), rule.active());
    }

    private void edit(Rule rule) {
        TextField name = new TextField();
        name.setRequiredIndicatorVisible(true);
        FilterField filter = new FilterField(fields::get);
        PeopleField users = new PeopleField(people);
        users.setRequiredIndicatorVisible(true);
        users.setWidthFull();
        Select<Way> way = new Select<>();
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> Ui.text("contacts.allocate.way." + each));
        way.setValue(Way.IN_TURN);
        Checkbox active = new Checkbox(true);
        if (rule != null) {
            name.setValue(rule.name());
            filter.setValue(rule.filter());
            users.choose(people, rule.userIds());
            way.setValue(rule.way());
            active.setValue(rule.active());
        }
        FormDialog dialog =
                new FormDialog(rule == null ? "contacts.rules.new" : "contacts.rules.change", "core.ui.save", () -> {
                    RuleDraft draft = new RuleDraft(
                            name.getValue(),
                            filter.getValue(),
                            List.copyOf(users.ids()),
                            way.getValue(),
                            active.getValue());
                    if (rule == null) {
                        allocation.create(draft);
                    } else {
                        allocation.update(rule.id(), rule.version(), draft);
                    }
                    reload();
                });
        dialog.setWidth("34rem");
        dialog.field("name", "contacts.rules.name", name);
        dialog.field("filter", "contacts.rules.filter", filter);
        dialog.field("userIds", "contacts.rules.users", users);
        dialog.field("way", "contacts.allocate.way", way);
        dialog.field("active", "contacts.rules.active", active);
        dialog.open();
        name.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(AllocationRules.MANAGE);
        reload();
    }

    private void reload() {
        List<Rule> rules = allocation.list();
        grid.show(rules);
        grid.setVisible(!rules.isEmpty());
        empty.setVisible(rules.isEmpty());
    }
}

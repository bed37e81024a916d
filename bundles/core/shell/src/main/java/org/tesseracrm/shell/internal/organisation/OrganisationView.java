package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.TreeList;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The company as a tree of departments and people (组织架构): for all to look at, for the administrator to change. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.ORGANISATION)
@Navigation(label = "shell.org.title", icon = "vaadin:sitemap", group = "company", order = 8000)
public final class OrganisationView extends BasePage implements View, BeforeEnterObserver {
    private static final int UNFOLDED_LEVELS = 2;
    private static final int SEARCH_AFTER_MS = 250;

    private final OrgModel model;
    private final OrgPanel panel;
    private final TreeList<OrgNode> tree;
    private final TextField search = new TextField();
    private final Select<DutyRole> role = new Select<>();
    private final Span found = new Span();
    private final Div both = new Div();
    private final EmptyState empty;
    private Optional<OrgNode> chosen = Optional.empty();

    @Activate
    public OrganisationView(
            @Reference Access access,
            @Reference Departments departments,
            @Reference Users users,
            @Reference Careers careers,
            @Reference Positions positions,
            @Reference Pictures pictures,
            @Reference Invitations invitations,
            @Reference People people) {
        boolean administrator = access.caller().administrator();
        addClassName("t-page-fill");
        title("shell.org.title");
        model = new OrgModel(departments);
        Moves moves = new Moves(model, departments, careers, users, this::reload);
        DepartmentDialogs dialogs = new DepartmentDialogs(model, departments, people, moves, this::changed);
        panel = new OrgPanel(
                model,
                pictures,
                dialogs,
                positions.list().stream().collect(Collectors.toMap(Positions.Position::id, Positions.Position::name)),
                administrator,
                () -> choose(null));
        tree = new TreeList<>(
                OrgNode::key,
                model::children,
                model::folds,
                node -> new OrgRow(node, pictures, Optional.ofNullable(role.getValue())));
        tree.onOpen(this::choose);
        empty = administrator
                ? new EmptyState(
                        VaadinIcon.SITEMAP,
                        "shell.org.empty.title",
                        "shell.org.empty.admin",
                        button("shell.org.new", VaadinIcon.PLUS, () -> dialogs.create(Optional.empty())),
                        button("shell.org.import", VaadinIcon.UPLOAD, () -> go(Paths.ORGANISATION_IMPORT)))
                : new EmptyState(VaadinIcon.SITEMAP, "shell.org.empty.title", "shell.org.empty.hint");
        if (administrator) {
            tree.onMove(node -> node instanceof Unit || node instanceof Staff, moves::drop);
            action("shell.org.import", VaadinIcon.UPLOAD, () -> go(Paths.ORGANISATION_IMPORT));
            primary("shell.org.new", VaadinIcon.PLUS, () -> dialogs.create(Optional.empty()));
            add(new WaitingLinks(invitations));
        }
        both.add(tree, panel);
        both.addClassNames("t-org", "t-fill");
        add(toolbar(), both, empty);
        labels().on(() -> tree.label(Ui.text("shell.org.title")));
        tree.expand(firstLevels());
        showEmpty();
    }

    private Div toolbar() {
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_AFTER_MS);
        search.addClassName("t-search");
        search.addValueChangeListener(event -> search());
        role.setItems(DutyRole.values());
        role.setEmptySelectionAllowed(true);
        role.setItemLabelGenerator(each -> Ui.text(each == null ? "shell.org.role" : each.label()));
        role.addValueChangeListener(event -> highlight());
        labels().on(() -> {
            search.setAriaLabel(Ui.text("shell.org.search"));
            search.setPlaceholder(Ui.text("shell.org.search"));
            role.setAriaLabel(Ui.text("shell.org.role"));
            role.setPlaceholder(Ui.text("shell.org.role"));
            role.setEmptySelectionCaption(Ui.text("shell.org.role"));
        });
        found.addClassName("t-muted");
        found.getElement().setAttribute("role", "status");
        Div bar = new Div(search, role, found);
        bar.addClassName("t-toolbar");
        return bar;
    }

    /** {@code ?role=SALES} highlights, {@code ?department=…} and {@code ?person=…} choose. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("role")
                .flatMap(name -> List.of(DutyRole.values()).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresent(role::setValue);
        query.getSingleParameter("department").flatMap(model::department).ifPresent(each -> reveal(new Unit(each)));
        query.getSingleParameter("person")
                .flatMap(id ->
                        model
                                .nodes(node -> node instanceof Staff staff
                                        && staff.member().userId().equals(id))
                                .stream()
                                .findFirst())
                .ifPresent(this::reveal);
    }

    private void reveal(OrgNode node) {
        tree.reveal(model.above(node), node);
        choose(node);
    }

    private void choose(OrgNode node) {
        chosen = Optional.ofNullable(node);
        both.setClassName("t-org-chosen", node != null);
        if (node == null) {
            panel.nothing();
        } else {
            panel.show(node);
        }
    }

    private void changed(Optional<Department> department) {
        reload();
        if (department.isPresent()) {
            reveal(new Unit(department.get()));
        } else {
            choose(null);
        }
    }

    private void reload() {
        model.read();
        model.search(search.getValue());
        tree.refresh();
        showEmpty();
        chosen.flatMap(this::again).ifPresentOrElse(panel::show, panel::nothing);
    }

    /** The same one as it is now. */
    private Optional<OrgNode> again(OrgNode node) {
        return model.nodes(each -> each.key().equals(node.key())).stream().findFirst();
    }

    private void search() {
        model.search(search.getValue());
        tree.refresh();
        if (search.getValue().isBlank()) {
            found.setText("");
        } else {
            List<OrgNode> units = model.nodes(node -> node instanceof Unit);
            tree.expand(units);
            tree.expand(List.of(new OrgNode.Unplaced(0)));
            boolean none = model.children(null).isEmpty();
            found.setText(none ? Ui.text("shell.org.search.none") : "");
        }
    }

    private void highlight() {
        DutyRole wanted = role.getValue();
        List<OrgNode> having = wanted == null ? List.of() : model.nodes(node -> has(node, wanted));
        having.forEach(node -> tree.expand(model.above(node)));
        tree.highlight(node -> wanted != null && has(node, wanted));
        tree.refresh();
        found.setText(wanted == null ? "" : Ui.text("shell.org.role.found", Ui.text(wanted.label()), having.size()));
    }

    private static boolean has(OrgNode node, DutyRole role) {
        return node instanceof Staff staff && staff.member().roles().contains(role);
    }

    private List<OrgNode> firstLevels() {
        return model.departments().stream()
                .filter(each -> each.level() < UNFOLDED_LEVELS)
                .<OrgNode>map(Unit::new)
                .toList();
    }

    private void showEmpty() {
        boolean none = model.isEmpty();
        both.setVisible(!none);
        empty.setVisible(none);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        tree.refresh();
        chosen.ifPresentOrElse(panel::show, panel::nothing);
    }
}

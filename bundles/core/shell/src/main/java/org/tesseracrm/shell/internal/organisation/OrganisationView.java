package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
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

    private final OrgModel model;
    private final OrgPanel panel;
    private final TreeList<OrgNode> tree;
    private final OrgToolbar bar = new OrgToolbar(labels(), this::search, this::highlight);
    private final Div both = new Div();
    private final EmptyState empty;
    private final EmptyState nothingFound = new EmptyState(
            VaadinIcon.SEARCH,
            "shell.org.search.none",
            "shell.org.search.none.hint",
            button("shell.org.search.clear", VaadinIcon.CLOSE_SMALL, () -> bar.clear()));
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
                OrgNode::key, model::children, model::folds, node -> new OrgRow(node, pictures, bar.role()));
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
        add(bar, both, nothingFound, empty);
        labels().on(() -> tree.label(Ui.text("shell.org.title")));
        tree.expand(firstLevels());
        showEmpty();
    }

    /** {@code ?role=SALES} highlights, {@code ?department=…} and {@code ?person=…} choose. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("role")
                .flatMap(name -> List.of(DutyRole.values()).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresent(bar::choose);
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
        search();
        chosen.flatMap(this::again).ifPresentOrElse(panel::show, panel::nothing);
    }

    /** The same one as it is now. */
    private Optional<OrgNode> again(OrgNode node) {
        return model.nodes(each -> each.key().equals(node.key())).stream().findFirst();
    }

    private void search() {
        model.search(bar.text());
        tree.refresh();
        if (!bar.text().isEmpty()) {
            tree.expand(model.shownUnits());
        }
        showEmpty();
        tell();
    }

    private void highlight() {
        List<OrgNode> having = having();
        tree.expand(model.above(having));
        tree.highlight(node -> bar.role().filter(wanted -> has(node, wanted)).isPresent());
        tree.refresh();
        having.stream().findFirst().ifPresent(first -> tree.show(model.above(first), first));
        tell();
    }

    private List<OrgNode> having() {
        return bar.role().map(wanted -> model.nodes(node -> has(node, wanted))).orElse(List.of());
    }

    private void tell() {
        bar.tell(model.matches(), having().size());
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
        boolean nothing = !none && model.children(null).isEmpty();
        both.setVisible(!none && !nothing);
        nothingFound.setVisible(nothing);
        empty.setVisible(none);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        tree.refresh();
        tell();
        chosen.ifPresentOrElse(panel::show, panel::nothing);
    }
}
